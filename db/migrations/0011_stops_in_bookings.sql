-- 受付停止: why nobody books for this visit, however many places are free: `national_stop` while the systems of the
-- country stand still, `counter_stop` where the office has closed; null when neither does.
--
-- Bookings share a lock that whoever makes, changes or lifts a stop needs alone (the trigger below). So a stop waits for
-- the bookings that have begun, and no booking that is committed after the stop was can have missed it. It is taken
-- before any other lock of a booking: nobody waits in a circle.
create function stop_refusal(
  p_counter text, p_services text[], p_starts_at timestamptz, p_minutes integer
) returns text
language plpgsql volatile
as $$
declare
  v_until timestamptz := p_starts_at + p_minutes * interval '1 minute';
  v_ends_at timestamptz;
  v_kind text;
begin
  perform pg_advisory_xact_lock_shared(hashtext('booking-stops'), 0);
  if not exists (
    select from booking_stops s where s.lifted_at is null and (s.ends_at is null or s.ends_at > p_starts_at)
  ) then
    return null;
  end if;

  -- A visit has its last slot to the full.
  select max(s.ends_at) into v_ends_at
  from slots s
  where s.counter_id = p_counter and s.starts_at >= p_starts_at and s.starts_at < v_until;

  select s.kind into v_kind
  from booking_stops s
  where s.lifted_at is null
    and s.starts_at < greatest(v_ends_at, v_until) and (s.ends_at is null or s.ends_at > p_starts_at)
    and (s.counter_id is null or s.counter_id = p_counter)
    and case
      when cardinality(s.service_ids) > 0 then s.service_ids && p_services
      when s.kind = 'national' then exists (
        select from services v where v.id = any (p_services) and v.needs_national_system
      )
      else true
    end
  order by s.kind
  limit 1;
  return v_kind || '_stop';
end
$$;
--> statement-breakpoint
create function hold_back_bookings() returns trigger
language plpgsql
as $$
begin
  perform pg_advisory_xact_lock(hashtext('booking-stops'), 0);
  return null;
end
$$;
--> statement-breakpoint
create trigger booking_stops_hold_back before insert or update or delete on booking_stops
for each statement execute function hold_back_bookings();
--> statement-breakpoint
-- Why an account or a mailbox gets no further visit, for limits that may count one counter or one service alone:
-- [{ "account": 3, "email": 0, "since": …, "counter": null, "service": "card-pickup" }], where 0 is no limit. Locks as the
-- one before: the account before the mailbox, and both before any slot.
create function limit_refusal(p_resident uuid, p_email text, p_limits jsonb) returns text
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

  if p_email is not null and jsonb_path_exists(p_limits, '$[*] ? (@.email > 0)') then
    perform pg_advisory_xact_lock(hashtextextended('visits of address ' || mailbox_of(p_email), 0));
    if exists (
      select from jsonb_to_recordset(p_limits) as l (email integer, since timestamptz, counter text, service text)
      where l.email > 0 and l.email <= (
        select count(*) from reservations r
        where mailbox_of(r.email) = mailbox_of(p_email) and r.email is not null and r.status <> 'cancelled'
          and r.starts_at > l.since
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
