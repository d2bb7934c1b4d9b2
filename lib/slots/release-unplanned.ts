import type { TransactionSql } from 'postgres'
import { isUnprotected } from '#lib/protection/read-protected.ts'
import { counted, isExtra, isReleased, isSurplus, type Making } from './read-counted.ts'
import { isAcross } from './read-lost.ts'
import { isFree, planned } from './read-plan.ts'

/**
 * Removes the free places of locked slots that the plan does not have, and answers how many. Where a lane that is
 * going has an owner, the owner stays and a free lane goes instead: as many visits as lanes, never more. What was
 * opened for its owner alone takes no lane from others.
 */
export async function releasePlaces(sql: TransactionSql, making: Making, now: Date): Promise<number> {
  const removed = await sql`
    delete from places p using ${counted(sql, making, now)}
    where p.slot_id = counted.slot_id and p.lane = counted.lane and ${isReleased(sql)} and ${isFree(sql, now)}`
  return removed.count
}

/**
 * Withdraws the places of owners for whom the plan has none, those who booked last, and gives back those for whom it
 * has one again. Answers how many reservations are stranded by it. Where the plan lacks places, those that were opened
 * for their owners alone become ordinary ones first.
 */
export async function withdrawPlaces(sql: TransactionSql, making: Making, now: Date): Promise<number> {
  const [row] = await sql<{ stranded: number }[]>`
    with marked as materialized (
      select counted.*, ${isSurplus(sql)} as is_surplus
      from ${counted(sql, making, now)}
      where case
        when ${isSurplus(sql)} then counted.withdrawn_at is null
        when counted.is_extra then counted.nth <= counted.lanes - counted.owners - counted.free
        else counted.channel = 'none'
      end
    ), held as materialized (
      select p.slot_id, p.lane, marked.is_surplus, marked.planned_channel
      from places p join marked on marked.slot_id = p.slot_id and marked.lane = p.lane
      where p.reservation_id is not distinct from marked.reservation_id
      order by marked.starts_at, p.lane
      for no key update of p
    ), changed as (
      update places p set
        channel = case when held.is_surplus then 'none' else held.planned_channel end,
        withdrawn_at = case when held.is_surplus then ${now.toISOString()}::timestamptz end
      from held where p.slot_id = held.slot_id and p.lane = held.lane
      returning p.reservation_id, p.withdrawn_at
    )
    select count(distinct reservation_id)::int as stranded from changed
    where withdrawn_at is not null and ${isUnprotected(sql, sql`changed.reservation_id`)}`
  return row?.stranded ?? 0
}

/**
 * Removes locked slots that the plan does not have. Those with an owner are withdrawn instead, so that nobody new comes
 * and staff finds whom to call; where a place was opened for its owner the slot stays, unless it would stand between
 * others that are cut differently, in the way of who books a long visit there.
 */
export async function withdrawSlots(sql: TransactionSql, { slots, plan }: Making, now: Date): Promise<void> {
  const isUnplanned = sql`not exists (select from ${planned(sql, plan)} where plan.starts_at = s.starts_at)`
  await sql`
    delete from slots s
    where s.id = any (${[...slots]}) and ${isUnplanned} and not exists (select from places p where p.slot_id = s.id)`
  await sql`
    update slots s set withdrawn_at = ${now.toISOString()}
    where s.id = any (${[...slots]}) and s.withdrawn_at is null and ${isUnplanned}
      and (
        not exists (select from places p where p.slot_id = s.id and ${isExtra(sql)})
        or exists (select from ${planned(sql, plan)} where ${isAcross(sql)})
      )`
}
