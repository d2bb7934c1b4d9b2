ALTER TABLE "places" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "places_withdrawn" ON "places" USING btree ("reservation_id") WHERE "places"."withdrawn_at" is not null;--> statement-breakpoint
ALTER TABLE "places" ADD CONSTRAINT "places_withdrawn_for_nobody" CHECK ("places"."withdrawn_at" is null or "places"."channel" = 'none');--> statement-breakpoint
-- Visits that were kept stand in places opened for them alone; the others of withdrawn slots have none any more.
update places p set channel = 'none', withdrawn_at = case when not exists (
    select from stranded_acts a join reservations r on r.id = a.reservation_id
    where a.reservation_id = p.reservation_id and a.kind = 'kept' and a.at >= s.withdrawn_at
      and a.counter_id = r.counter_id and a.starts_at = r.starts_at
  ) then s.withdrawn_at end
from slots s where s.id = p.slot_id and s.withdrawn_at is not null and p.reservation_id is not null;
--> statement-breakpoint
update slots s set withdrawn_at = null
where withdrawn_at is not null and exists (
  select from places p
  where p.slot_id = s.id and p.channel = 'none' and p.withdrawn_at is null and p.reservation_id is not null
);
--> statement-breakpoint
-- A place that the calendar does not have goes with its owner: cancelled, moved or let go, it comes back to nobody.
create function remove_place() returns trigger
language plpgsql
as $$
begin
  delete from places where slot_id = new.slot_id and lane = new.lane;
  return null;
end
$$;
--> statement-breakpoint
create trigger places_gone after update on places
for each row when (
  old.channel = 'none' and num_nonnulls(old.reservation_id, old.hold_id) = 1
  and num_nonnulls(new.reservation_id, new.hold_id) = 0
)
execute function remove_place();
--> statement-breakpoint
-- As in 0001, but a place that the calendar does not have any more is no reason to stay: its owner moves to another one.
create or replace function free_lane(
  p_slots bigint[], p_channels text[], p_reservation uuid, p_hold uuid, p_owns boolean, p_now timestamptz
) returns smallint
language plpgsql volatile
as $$
#variable_conflict use_column
declare
  v_lane smallint;
begin
  if cardinality(p_slots) = 1 and not p_owns then
    select p.lane into v_lane
    from places p
    where p.slot_id = p_slots[1] and p.channel = any (p_channels) and p.reservation_id is null
      and (p.held_until is null or p.held_until <= p_now)
      and (p.free_from is null or p.free_from <= p_now)
    order by p.lane
    limit 1;
    return v_lane;
  end if;

  select p.lane into v_lane
  from places p
  where p.slot_id = any (p_slots)
    and (
      ((p.reservation_id = p_reservation or p.hold_id = p_hold) and p.withdrawn_at is null)
      or (
        p.channel = any (p_channels) and p.reservation_id is null
        and (p.held_until is null or p.held_until <= p_now)
        and (p.free_from is null or p.free_from <= p_now)
      )
    )
  group by p.lane
  having count(*) = cardinality(p_slots)
  order by count(*) filter (where p.reservation_id = p_reservation or p.hold_id = p_hold) desc, p.lane
  limit 1;
  return v_lane;
end
$$;
