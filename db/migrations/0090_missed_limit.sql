-- 不来場の制限: where the city decides so, an account that has missed too many visits books nothing online for a while. Asked in
-- the statement of the booking, and only where somebody books with an account.
create or replace function limit_refusal(p_resident uuid, p_email text, p_limits jsonb) returns text
language plpgsql volatile
as $$
begin
  if p_resident is not null and jsonb_path_exists(p_limits, '$[*] ? (@.account > 0)') then
    perform pg_advisory_xact_lock(hashtextextended('visits of account ' || p_resident, 0));
    if exists (
      select from jsonb_to_recordset(p_limits) as l (account integer, since timestamptz, counter text, service text)
      where l.account > 0 and l.account <= (
        select count(*) from reservations r
        where r.resident_id = p_resident and r.status <> 'cancelled' and r.starts_at > l.since
          and (l.counter is null or r.counter_id = l.counter)
          and (l.service is null or exists (
            select from visitors v where v.reservation_id = r.id and v.service_id = l.service
          ))
      )
    ) then
      return 'too_many_for_account';
    end if;
  end if;

  if p_resident is not null and jsonb_path_exists(p_limits, '$[*] ? (@.missed > 0)') then
    if exists (
      select from jsonb_to_recordset(p_limits) as l (missed integer, since timestamptz, latest timestamptz)
      where l.missed > 0 and (
        select count(*) >= l.missed and max(r.starts_at) >= l.latest from reservations r
        where r.resident_id = p_resident and r.status = 'no_show' and r.starts_at >= l.since
      )
    ) then
      return 'missed_too_often';
    end if;
  end if;

  if p_email is not null and jsonb_path_exists(p_limits, '$[*] ? (@.email > 0)') then
    perform pg_advisory_xact_lock(hashtextextended('visits of address ' || mailbox_of(p_email), 0));
    if exists (
      select from jsonb_to_recordset(p_limits) as l (email integer, since timestamptz, counter text, service text)
      where l.email > 0 and l.email <= (
        select count(*) from reservations r
        where mailbox_of(r.email) = mailbox_of(p_email) and r.email is not null and r.status <> 'cancelled'
          and r.starts_at > l.since
          and (r.resident_id = p_resident or not exists (
            select from protections p
            where p.lifted_at is null and (p.reservation_id = r.id or p.resident_id = r.resident_id)
          ))
          and (l.counter is null or r.counter_id = l.counter)
          and (l.service is null or exists (
            select from visitors v where v.reservation_id = r.id and v.service_id = l.service
          ))
      )
    ) then
      return 'too_many_for_email';
    end if;
  end if;
  return null;
end
$$;
