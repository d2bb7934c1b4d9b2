import type { ISql, TransactionSql } from 'postgres'
import type { PlannedSlot } from './rules.ts'

/** A counter, and between which moments its slots are looked at. */
export type Stretch = { counterId: string; from: Date; until: Date }

/** A plan where a statement expects a table: `plan (starts_at, ends_at, lanes, web_lanes, phone_lanes, walk_in_lanes)`. */
export const planned = (sql: ISql, plan: readonly PlannedSlot[]) => sql`(
  select to_timestamp(p.starts) as starts_at, to_timestamp(p.ends) as ends_at,
    p.lanes, p.web_lanes, p.phone_lanes, p.walk_in_lanes
  from unnest(
    ${plan.map(({ startsAt }) => startsAt.getTime() / 1000)}::float8[],
    ${plan.map(({ endsAt }) => endsAt.getTime() / 1000)}::float8[],
    ${plan.map(({ lanes }) => lanes)}::int[],
    ${plan.map(({ webLanes }) => webLanes)}::int[],
    ${plan.map(({ phoneLanes }) => phoneLanes)}::int[],
    ${plan.map(({ walkInLanes }) => walkInLanes)}::int[]
  ) as p (starts, ends, lanes, web_lanes, phone_lanes, walk_in_lanes)
) as plan`

/** Whom the plan gives a lane to: the first lanes to all, then the web, those who phone and those who just come; null beyond. */
export const plannedChannel = (sql: ISql, lane: ReturnType<ISql>) => sql`case
  when ${lane} <= plan.lanes - plan.web_lanes - plan.phone_lanes - plan.walk_in_lanes then 'shared'
  when ${lane} <= plan.lanes - plan.phone_lanes - plan.walk_in_lanes then 'web'
  when ${lane} <= plan.lanes - plan.walk_in_lanes then 'phone'
  when ${lane} <= plan.lanes then 'walk_in'
end`

/** A place `p` that is neither booked nor held now. */
export const isFree = (sql: ISql, now: Date) =>
  sql`(p.reservation_id is null and (p.held_until is null or p.held_until <= ${now.toISOString()}))`

/**
 * Locks the slots that are not as planned, in time order as bookings do, and answers their ids. From here to the end
 * of the transaction nobody takes a place in them.
 */
export async function lockChanged(
  sql: TransactionSql,
  { counterId, from, until }: Stretch,
  plan: readonly PlannedSlot[],
): Promise<number[]> {
  const locked = await sql<{ id: string }[]>`
    select s.id from slots s left join ${planned(sql, plan)} on plan.starts_at = s.starts_at
    where s.counter_id = ${counterId}
      and s.starts_at >= ${from.toISOString()} and s.starts_at < ${until.toISOString()}
      and (
        plan.starts_at is null or s.withdrawn_at is not null or s.ends_at <> plan.ends_at
        or exists (
          select from places p
          where p.slot_id = s.id and (p.reservation_id is null or p.channel = 'none')
            and p.channel is distinct from ${plannedChannel(sql, sql`p.lane`)}
        )
        or plan.lanes < (select count(*) from places p where p.slot_id = s.id)
      )
    order by s.starts_at
    for no key update of s`
  return locked.map(({ id }) => Number(id))
}

/** The slots of a stretch, in time order. */
export async function slotsIn(sql: ISql, { counterId, from, until }: Stretch): Promise<{ id: number }[]> {
  const rows = await sql<{ id: string }[]>`
    select s.id from slots s
    where s.counter_id = ${counterId}
      and s.starts_at >= ${from.toISOString()} and s.starts_at < ${until.toISOString()}
    order by s.starts_at`
  return rows.map(({ id }) => ({ id: Number(id) }))
}

/** Those of some slots in which somebody owns a place. */
export async function ownedSlots(
  sql: ISql,
  slots: readonly number[],
  now: Date,
): Promise<{ startsAt: Date; endsAt: Date }[]> {
  const rows = await sql<{ starts: number; ends: number }[]>`
    select extract(epoch from s.starts_at)::float8 as starts, extract(epoch from s.ends_at)::float8 as ends
    from slots s
    where s.id = any (${[...slots]})
      and exists (select from places p where p.slot_id = s.id and not ${isFree(sql, now)})`
  return rows.map(({ starts, ends }) => ({
    startsAt: new Date(starts * 1000),
    endsAt: new Date(ends * 1000),
  }))
}
