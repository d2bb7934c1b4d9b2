import { driver } from '#db/client.ts'
import { isUnprotected } from '#lib/protection/read-protected.ts'
import type { Day } from '#lib/time.ts'
import { counted, isReleased, isSurplus, type Making } from './read-counted.ts'
import { lostExtras } from './read-lost.ts'
import { ownedSlots, planned, type Stretch, slotsIn } from './read-plan.ts'
import { type ShareEffect, shareEffects } from './read-shares.ts'
import { type PlannedSlot, settledPlan } from './rules.ts'

/** What making places would do on a day. */
export type DayEffect = {
  day: Day
  placesAdded: number
  placesRemoved: number
  /** Whether the day has places now, and would have none. */
  isLost: boolean
}

/** A reservation whose slot would go, or for which the slot would have no place any more. */
export type StrandedVisit = {
  reservationId: string
  number: string
  startsAt: Date
  hasEmail: boolean
  why: 'closed' | 'fewer_places'
}

/** `kept`: visits that staff have kept at times that the calendar does not have; they stay. */
export type Effect = {
  days: DayEffect[]
  shares: ShareEffect[]
  stranded: StrandedVisit[]
  holds: number
  kept: number
}

/**
 * What `generateAtCounter` would do in this stretch, if nothing else happened meanwhile. Locks nobody and changes
 * nothing: the same arithmetic, slot by slot, as a question.
 */
export async function effectAt(stretch: Stretch, wanted: readonly PlannedSlot[], now: Date): Promise<Effect> {
  const sql = driver()
  const existing = (await slotsIn(sql, stretch)).map(({ id }) => id)
  const plan = settledPlan(wanted, await ownedSlots(sql, existing, now))
  const making = { slots: existing, plan, lost: await lostExtras(sql, existing, plan) }
  const [days, shares, stranded, others] = await Promise.all([
    dayEffects(making, now),
    shareEffects(making, now),
    strandedVisits(making, now),
    othersInTheWay(making, now),
  ])
  return { days, shares, stranded, ...others }
}

function dayEffects(making: Making, now: Date) {
  const sql = driver()
  return sql<DayEffect[]>`
    with slot as (
      select coalesce(s.starts_at, plan.starts_at) as starts_at, plan.starts_at is not null as is_planned,
        s.withdrawn_at is null and count(counted.lane) filter (where counted.channel <> 'none') > 0 as is_open,
        coalesce(plan.lanes, 0) as lanes, count(counted.lane) as places,
        count(counted.lane) filter (where ${isReleased(sql)}) as removed
      from (select * from slots where id = any (${[...making.slots]})) s
      full join ${planned(sql, making.plan)} on plan.starts_at = s.starts_at
      left join ${counted(sql, making, now)} on counted.slot_id = s.id
      group by s.id, s.starts_at, s.withdrawn_at, plan.starts_at, plan.lanes
    )
    select to_char(starts_at at time zone 'Asia/Tokyo', 'YYYY-MM-DD') as day,
      sum(removed)::int as "placesRemoved",
      sum(greatest(0, lanes - (places - removed)))::int as "placesAdded",
      bool_or(is_open) and not bool_or(is_planned) as "isLost"
    from slot group by 1 order by 1`
}

/** As `withdrawPlaces` finds them: those whose places are not withdrawn already and that the plan has no room for. */
async function strandedVisits(making: Making, now: Date): Promise<StrandedVisit[]> {
  const sql = driver()
  const rows = await sql<
    { id: string; number: string; start: number; hasEmail: boolean; isClosed: boolean }[]
  >`
    select r.id, r.number, extract(epoch from r.starts_at)::float8 as start, r.email is not null as "hasEmail",
      bool_or(not counted.is_planned) as "isClosed"
    from ${counted(sql, making, now)} join reservations r on r.id = counted.reservation_id
    where ${isSurplus(sql)} and counted.withdrawn_at is null and ${isUnprotected(sql, sql`r.id`)}
    group by r.id
    order by start, r.number`
  return rows.map(({ id, number, start, hasEmail, isClosed }) => ({
    reservationId: id,
    number,
    startsAt: new Date(start * 1000),
    hasEmail,
    why: isClosed ? 'closed' : 'fewer_places',
  }))
}

/** People who are filling in the form for such a place this moment, and visits that stay although the counter closes. */
async function othersInTheWay(making: Making, now: Date): Promise<{ holds: number; kept: number }> {
  const sql = driver()
  const [row] = await sql<{ holds: number; kept: number }[]>`
    select
      count(distinct hold_id) filter (where ${isSurplus(sql)} and withdrawn_at is null)::int as holds,
      count(distinct reservation_id) filter (
        where is_extra and not is_planned and ${isUnprotected(sql, sql`reservation_id`)}
      )::int as kept
    from ${counted(sql, making, now)}`
  return row ?? { holds: 0, kept: 0 }
}
