import type { TransactionSql } from 'postgres'
import { isFree, planned } from './read-plan.ts'
import type { PlannedSlot } from './rules.ts'

/**
 * Removes the free places of locked slots that the plan does not have, and answers how many. Where a lane that is
 * going has an owner, the owner stays and a free lane goes instead: as many visits as lanes, never more.
 */
export async function releasePlaces(
  sql: TransactionSql,
  locked: readonly number[],
  plan: readonly PlannedSlot[],
  now: Date,
): Promise<number> {
  const removed = await sql`
    with counted as (
      select p.slot_id, p.lane, coalesce(plan.lanes, 0) as lanes, ${isFree(sql, now)} as is_free,
        count(*) filter (where not ${isFree(sql, now)}) over (partition by p.slot_id) as owners,
        row_number() over (partition by p.slot_id, ${isFree(sql, now)} order by p.lane) as nth
      from places p join slots s on s.id = p.slot_id left join ${planned(sql, plan)} on plan.starts_at = s.starts_at
      where s.id = any (${[...locked]})
    )
    delete from places p using counted
    where p.slot_id = counted.slot_id and p.lane = counted.lane
      and counted.is_free and (counted.lane > counted.lanes or counted.nth > counted.lanes - counted.owners)
      and ${isFree(sql, now)}`
  return removed.count
}

/**
 * Removes locked slots that the plan does not have; those with an owner are withdrawn instead, so that nobody new
 * comes and staff finds whom to call. Answers how many reservations are stranded by it.
 */
export async function withdrawSlots(
  sql: TransactionSql,
  locked: readonly number[],
  plan: readonly PlannedSlot[],
  now: Date,
): Promise<number> {
  const isUnplanned = sql`not exists (select from ${planned(sql, plan)} where plan.starts_at = s.starts_at)`
  await sql`
    delete from slots s
    where s.id = any (${[...locked]}) and ${isUnplanned} and not exists (select from places p where p.slot_id = s.id)`
  const [row] = await sql<{ stranded: number }[]>`
    with withdrawn as (
      update slots s set withdrawn_at = ${now.toISOString()}
      where s.id = any (${[...locked]}) and s.withdrawn_at is null and ${isUnplanned}
      returning s.id
    )
    select count(distinct p.reservation_id)::int as stranded from places p join withdrawn on withdrawn.id = p.slot_id`
  return row?.stranded ?? 0
}
