import { driver } from '#db/client.ts'
import type { Day } from '#lib/time.ts'
import { isFree, ownedSlots, planned, type Stretch, slotsIn } from './read-plan.ts'
import { type PlannedSlot, settledPlan } from './rules.ts'

/** What making places would do on a day. */
export type DayEffect = {
  day: Day
  placesAdded: number
  placesRemoved: number
  /** Whether the day has places now, and would have none. */
  isLost: boolean
}

/** A reservation whose slot would go. */
export type StrandedVisit = { reservationId: string; number: string; startsAt: Date; hasEmail: boolean }

export type Effect = { days: DayEffect[]; stranded: StrandedVisit[]; holds: number }

/**
 * What `generateAtCounter` would do in this stretch, if nothing else happened meanwhile. Locks nobody and changes
 * nothing: the same arithmetic, slot by slot, as a question.
 */
export async function effectAt(stretch: Stretch, wanted: readonly PlannedSlot[], now: Date): Promise<Effect> {
  const sql = driver()
  const existing = (await slotsIn(sql, stretch)).map(({ id }) => id)
  const plan = settledPlan(wanted, await ownedSlots(sql, existing, now))
  const [days, stranded, holds] = await Promise.all([
    dayEffects(existing, plan, now),
    strandedVisits(existing, plan),
    holdsInTheWay(existing, plan, now),
  ])
  return { days, stranded, holds }
}

function dayEffects(existing: readonly number[], plan: readonly PlannedSlot[], now: Date) {
  const sql = driver()
  return sql<DayEffect[]>`
    with counted as (
      select p.slot_id, p.lane, ${isFree(sql, now)} as is_free,
        count(*) filter (where not ${isFree(sql, now)}) over (partition by p.slot_id) as owners,
        row_number() over (partition by p.slot_id, ${isFree(sql, now)} order by p.lane) as nth
      from places p where p.slot_id = any (${[...existing]})
    ), slot as (
      select coalesce(s.starts_at, plan.starts_at) as starts_at, plan.starts_at is not null as is_planned,
        s.withdrawn_at is null and count(counted.lane) > 0 as is_open, coalesce(plan.lanes, 0) as lanes,
        count(counted.lane) as places,
        count(counted.lane) filter (
          where is_free and (counted.lane > coalesce(plan.lanes, 0) or nth > coalesce(plan.lanes, 0) - owners)
        ) as removed
      from (select * from slots where id = any (${[...existing]})) s
      full join ${planned(sql, plan)} on plan.starts_at = s.starts_at
      left join counted on counted.slot_id = s.id
      group by s.id, s.starts_at, s.withdrawn_at, plan.starts_at, plan.lanes
    )
    select to_char(starts_at at time zone 'Asia/Tokyo', 'YYYY-MM-DD') as day,
      sum(removed)::int as "placesRemoved",
      sum(greatest(0, lanes - (places - removed)))::int as "placesAdded",
      bool_or(is_open) and not bool_or(is_planned) as "isLost"
    from slot group by 1 order by 1`
}

/** As `withdrawSlots` finds them: in slots that are not withdrawn already and that the plan does not have. */
async function strandedVisits(
  existing: readonly number[],
  plan: readonly PlannedSlot[],
): Promise<StrandedVisit[]> {
  const sql = driver()
  const rows = await sql<{ id: string; number: string; start: number; hasEmail: boolean }[]>`
    select distinct r.id, r.number, extract(epoch from r.starts_at)::float8 as start,
      r.email is not null as "hasEmail"
    from slots s join places p on p.slot_id = s.id join reservations r on r.id = p.reservation_id
    where s.id = any (${[...existing]}) and s.withdrawn_at is null
      and not exists (select from ${planned(sql, plan)} where plan.starts_at = s.starts_at)
    order by start, r.number`
  return rows.map(({ id, number, start, hasEmail }) => ({
    reservationId: id,
    number,
    startsAt: new Date(start * 1000),
    hasEmail,
  }))
}

/** People who are filling in the form for such a slot this moment. */
async function holdsInTheWay(
  existing: readonly number[],
  plan: readonly PlannedSlot[],
  now: Date,
): Promise<number> {
  const sql = driver()
  const [row] = await sql<{ holds: number }[]>`
    select count(distinct p.hold_id)::int as holds from slots s join places p on p.slot_id = s.id
    where s.id = any (${[...existing]}) and s.withdrawn_at is null and p.held_until > ${now.toISOString()}
      and not exists (select from ${planned(sql, plan)} where plan.starts_at = s.starts_at)`
  return row?.holds ?? 0
}
