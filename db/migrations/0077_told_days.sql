-- Who shows a day of a counter is told in the moment something changes there: the counter and the day, and never whom it
-- is about. Written in the transaction of the act, so that nobody is told of what did not happen; the same day is told
-- once a transaction. What is told waits for others at the commit, so bookings of days that nobody can be looking at yet
-- (a crowd that books when a month opens) say nothing; the clock is that of the product, which tests and demos may set.
create function tell_day(p_counter text, p_starts_at timestamptz) returns void language sql volatile as $$
  select pg_notify('day_changed', p_counter || ' ' || (p_starts_at at time zone 'Asia/Tokyo')::date)
$$;
--> statement-breakpoint
create function tell_visit() returns trigger
language plpgsql volatile security definer set search_path = public, pg_temp
as $$
begin
  perform tell_day(new.counter_id, new.starts_at);
  if tg_op = 'UPDATE' then
    perform tell_day(old.counter_id, old.starts_at);
  end if;
  return null;
end
$$;
--> statement-breakpoint
create trigger visits_booked_told after insert on reservations
for each row when (new.starts_at < new.created_at + interval '1 day')
execute function tell_visit();
--> statement-breakpoint
create trigger visits_changed_told after update on reservations
for each row when (
  (old.version, old.status, old.counter_id, old.starts_at, old.ends_at)
  is distinct from (new.version, new.status, new.counter_id, new.starts_at, new.ends_at)
)
execute function tell_visit();
--> statement-breakpoint
-- A place that somebody keeps while they fill in the form, or gives up.
create function tell_place() returns trigger
language plpgsql volatile security definer set search_path = public, pg_temp
as $$
declare
  v_slot slots;
begin
  select * into v_slot from slots where id = new.slot_id;
  if v_slot.starts_at < coalesce(new.held_until, old.held_until) + interval '1 day' then
    perform tell_day(v_slot.counter_id, v_slot.starts_at);
  end if;
  return null;
end
$$;
--> statement-breakpoint
create trigger places_held_told after update on places
for each row when (old.hold_id is distinct from new.hold_id)
execute function tell_place();
