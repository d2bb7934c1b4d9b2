import type { TransactionSql } from 'postgres'
import { lostExtras } from './read-lost.ts'
import { isFree, lockChanged, ownedSlots, planned, plannedChannel, type Stretch } from './read-plan.ts'
import { releasePlaces, withdrawPlaces, withdrawSlots } from './release-unplanned.ts'
import { type PlannedSlot, settledPlan } from './rules.ts'

export type Generated = {
  placesAdded: number
  placesRemoved: number
  /** Reservations for which the calendar has no place any more since this run. */
  stranded: number
}

/** What is to be made of a counter: the slots it should have, and of which version of the calendar they come. */
export type Wanted = { plan: readonly PlannedSlot[]; version: number }

/**
 * Makes the slots of one counter what is planned, in the caller's transaction; null and nothing done when the calendar
 * was changed since. What loses places or changes is locked in time order before anything is removed, as bookings
 * lock: neither waits for the other in a circle, and no place that was just taken is removed.
 */
export async function generateAtCounter(
  sql: TransactionSql,
  stretch: Stretch,
  wanted: Wanted,
  now: Date,
): Promise<Generated | null> {
  // One run after the other at a counter; bookings do not wait for this.
  await sql`select pg_advisory_xact_lock(hashtext('generate-slots'), hashtext(${stretch.counterId}))`
  const [calendar] = await sql<{ runs: number }[]>`select count(*)::int as runs from calendar_runs`
  if (calendar?.runs !== wanted.version) return null
  // A plan has ten slots or ten thousand: each statement is planned for the number it gets.
  await sql`set local plan_cache_mode = force_custom_plan`
  const locked = await lockChanged(sql, stretch, wanted.plan)
  const plan = settledPlan(wanted.plan, await ownedSlots(sql, locked, now))
  const making = { slots: locked, plan, lost: await lostExtras(sql, locked, plan) }
  const placesRemoved = await releasePlaces(sql, making, now)
  const stranded = await withdrawPlaces(sql, making, now)
  await withdrawSlots(sql, making, now)
  await adjustSlots(sql, locked, plan, now)
  const placesAdded =
    (await addSlots(sql, stretch.counterId, plan)) + (await addLanes(sql, stretch.counterId, plan))
  return { placesAdded, placesRemoved, stranded }
}

/** Gives locked slots their planned end, takes back their withdrawal, and shares their free lanes as planned. */
async function adjustSlots(
  sql: TransactionSql,
  locked: readonly number[],
  plan: readonly PlannedSlot[],
  now: Date,
): Promise<void> {
  await sql`
    update slots s set ends_at = plan.ends_at, withdrawn_at = null from ${planned(sql, plan)}
    where s.id = any (${[...locked]}) and plan.starts_at = s.starts_at
      and (s.ends_at <> plan.ends_at or s.withdrawn_at is not null)`
  await sql`
    update places p set channel = ${plannedChannel(sql, sql`p.lane`)}
    from slots s join ${planned(sql, plan)} on plan.starts_at = s.starts_at
    where s.id = any (${[...locked]}) and p.slot_id = s.id and p.lane <= plan.lanes
      and p.channel <> ${plannedChannel(sql, sql`p.lane`)} and ${isFree(sql, now)}`
}

/**
 * Adds the slots that are missing, each with all its places. Those of one slot are written side by side: they are
 * checked, read and locked together.
 */
async function addSlots(
  sql: TransactionSql,
  counterId: string,
  plan: readonly PlannedSlot[],
): Promise<number> {
  const added = await sql`
    with added as (
      insert into slots (counter_id, starts_at, ends_at)
      select ${counterId}, plan.starts_at, plan.ends_at from ${planned(sql, plan)}
      where not exists (select from slots s where s.counter_id = ${counterId} and s.starts_at = plan.starts_at)
      order by plan.starts_at
      returning id, starts_at
    )
    insert into places (slot_id, lane, channel)
    select added.id, new.lane, ${plannedChannel(sql, sql`new.lane`)}
    from added
    join ${planned(sql, plan)} on plan.starts_at = added.starts_at
    cross join lateral generate_series(1, plan.lanes) as new (lane)
    order by added.id, new.lane`
  return added.count
}

/** Fills each slot that has too few places up to its number of lanes, the lowest missing lanes first. */
async function addLanes(
  sql: TransactionSql,
  counterId: string,
  plan: readonly PlannedSlot[],
): Promise<number> {
  const added = await sql`
    with short as (
      select s.id, plan.*, plan.lanes - count(p.lane) as missing
      from ${planned(sql, plan)}
      join slots s on s.counter_id = ${counterId} and s.starts_at = plan.starts_at
      left join places p on p.slot_id = s.id
      group by s.id, plan.starts_at, plan.ends_at, plan.lanes, plan.web_lanes, plan.phone_lanes, plan.walk_in_lanes
      having count(p.lane) < plan.lanes
    )
    insert into places (slot_id, lane, channel)
    select plan.id, new.lane, ${plannedChannel(sql, sql`new.lane`)}
    from short as plan
    cross join lateral (
      select series.lane from generate_series(1, plan.lanes) as series (lane)
      where not exists (select from places p where p.slot_id = plan.id and p.lane = series.lane)
      order by series.lane
      limit plan.missing
    ) as new`
  return added.count
}
