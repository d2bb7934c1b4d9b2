ALTER TABLE "visitors" ADD CONSTRAINT "visitors_reason_of_agent" CHECK (("visitors"."attendance" = 'agent') = ("visitors"."reason" is not null));
--> statement-breakpoint
-- Why an account or an address gets no further visit: it has as many that are not cancelled and begin after p_since as
-- the city lets it have (0 is no limit). Null when it may have one more.
--
-- Whoever books for the same account or address waits here until the one before has committed, so that what is counted
-- is true. An account is locked before an address, and both before any slot: nobody waits in a circle.
create function limit_refusal(
  p_resident uuid, p_most_per_account integer, p_email text, p_most_per_email integer, p_since timestamptz
) returns text
language plpgsql volatile
as $$
begin
  if p_resident is not null and p_most_per_account > 0 then
    perform pg_advisory_xact_lock(hashtextextended('visits of account ' || p_resident, 0));
    if (
      select count(*) from reservations r
      where r.resident_id = p_resident and r.status <> 'cancelled' and r.starts_at > p_since
    ) >= p_most_per_account then
      return 'too_many_for_account';
    end if;
  end if;

  if p_email is not null and p_most_per_email > 0 then
    perform pg_advisory_xact_lock(hashtextextended('visits of address ' || lower(p_email), 0));
    if (
      select count(*) from reservations r
      where lower(r.email) = lower(p_email) and r.email is not null and r.status <> 'cancelled' and r.starts_at > p_since
    ) >= p_most_per_email then
      return 'too_many_for_email';
    end if;
  end if;
  return null;
end
$$;
