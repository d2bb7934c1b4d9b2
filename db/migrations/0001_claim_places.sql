-- A booking takes its places before its own row is written, so these keys are checked at commit.
alter table places alter constraint places_reservation_id_reservations_id_fk deferrable initially deferred;
--> statement-breakpoint
alter table places alter constraint places_hold_id_holds_id_fk deferrable initially deferred;
--> statement-breakpoint
-- Places are updated again and again; room on each page keeps those updates in place.
alter table places set (fillfactor = 60);
--> statement-breakpoint
-- The lane on which all these slots are free for this owner: the one it already has, else the first; null when none.
-- p_owns says that the owner has places already; without, one slot needs no more than its first free row.
create function free_lane(
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
      p.reservation_id = p_reservation or p.hold_id = p_hold
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
--> statement-breakpoint
-- Takes one lane for consecutive slots of a counter, from p_starts_at for p_minutes, for a hold or a reservation, and
-- gives up every other place of that owner. Answers the lane and the end of the stay, or no row when nothing is free.
--
-- An owner counts its own places as free: a hold becomes a reservation where it stands, and a change may overlap the
-- old time. p_reservation given: the places become that reservation's (and p_hold, if given, is used up). Only
-- p_hold given: they are held until p_held_until.
--
-- Two people never get one place: slots are locked in time order (which also rules out deadlocks) and each statement
-- of this function sees what was committed before it, so what is read under the locks is true. A full slot is
-- refused before any lock is taken. Planning costs more than these few rows, so it is done once (plan_cache_mode).
create function claim_places(
  p_counter text,
  p_starts_at timestamptz,
  p_minutes integer,
  p_channels text[],
  p_reservation uuid,
  p_hold uuid,
  p_held_until timestamptz,
  p_given_up_free_from timestamptz,
  p_now timestamptz
) returns table (lane smallint, ends_at timestamptz)
language plpgsql volatile rows 1
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
  v_slots bigint[];
  v_lane smallint;
  v_ends_at timestamptz;
  v_taken integer;
  v_owns boolean := exists (select 1 from places p where p.reservation_id = p_reservation)
    or exists (select 1 from places p where p.hold_id = p_hold);
begin
  select array_agg(s.id order by s.starts_at), max(s.ends_at) into v_slots, v_ends_at
  from slots s
  where s.counter_id = p_counter and s.withdrawn_at is null
    and s.starts_at >= p_starts_at and s.starts_at < p_starts_at + p_minutes * interval '1 minute'
  having min(s.starts_at) = p_starts_at
    and max(s.ends_at) >= p_starts_at + p_minutes * interval '1 minute'
    and sum(s.ends_at - s.starts_at) = max(s.ends_at) - min(s.starts_at);
  if v_slots is null or free_lane(v_slots, p_channels, p_reservation, p_hold, v_owns, p_now) is null then
    return;
  end if;

  perform 1 from slots s where s.id = any (v_slots) order by s.starts_at for no key update;
  v_lane := free_lane(v_slots, p_channels, p_reservation, p_hold, v_owns, p_now);
  if v_lane is null then
    return;
  end if;

  update places p
  set reservation_id = p_reservation,
      hold_id = case when p_reservation is null then p_hold end,
      held_until = case when p_reservation is null then p_held_until end,
      free_from = null
  where p.slot_id = any (v_slots) and p.lane = v_lane;
  get diagnostics v_taken = row_count;
  if v_taken <> cardinality(v_slots) then
    raise exception 'places of lane % changed under the lock of their slots', v_lane;
  end if;

  if v_owns then
    update places p
    set reservation_id = null, hold_id = null, held_until = null, free_from = p_given_up_free_from
    where (p.reservation_id = p_reservation or p.hold_id = p_hold)
      and not (p.slot_id = any (v_slots) and p.lane = v_lane);
  end if;

  return query select v_lane, v_ends_at;
end
$$;
