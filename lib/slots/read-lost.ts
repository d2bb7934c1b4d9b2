import type { ISql } from 'postgres'
import { isExtra, type Making } from './read-counted.ts'
import { planned } from './read-plan.ts'
import type { PlannedSlot } from './rules.ts'

/**
 * The places of some slots that were opened for their owners alone and cannot stand any more: what staff promised them
 * no longer holds. The calendar had the time and gives it up now, or the counter was open on that day and is no longer,
 * or the times are cut anew and another slot is on the same lane meanwhile. Asked before anything is removed.
 */
export async function lostExtras(
  sql: ISql,
  slots: readonly number[],
  plan: readonly PlannedSlot[],
): Promise<Making['lost']> {
  const rows = await sql<{ slotId: string; lane: number }[]>`
    select p.slot_id as "slotId", p.lane
    from places p join slots s on s.id = p.slot_id
    where p.slot_id = any (${[...slots]}) and ${isExtra(sql)}
      and not exists (select from ${planned(sql, plan)} where plan.starts_at = s.starts_at)
      and (
        exists (select from places other where other.slot_id = s.id and other.channel <> 'none')
        or exists (
          select from ${planned(sql, plan)}
          where ${isAcross(sql)} and plan.lanes >= p.lane and not exists (
            -- A slot that was made longer and that the same visit has anyway.
            select from slots own join places q on q.slot_id = own.id
            where own.counter_id = s.counter_id and own.starts_at = plan.starts_at
              and q.reservation_id = p.reservation_id and q.lane = p.lane
          )
        )
        or exists (
          select from slots open join places other on other.slot_id = open.id and other.channel <> 'none'
          where open.id = any (${[...slots]}) and ${dayOf(sql, sql`open.starts_at`)} = ${dayOf(sql, sql`s.starts_at`)}
        ) and not exists (
          select from ${planned(sql, plan)} where ${dayOf(sql, sql`plan.starts_at`)} = ${dayOf(sql, sql`s.starts_at`)}
        )
      )`
  return rows.map(({ slotId, lane }) => ({ slotId: Number(slotId), lane }))
}

/** Whether a slot of the plan takes some of the time of a slot `s`. */
export const isAcross = (sql: ISql) => sql`(plan.starts_at < s.ends_at and plan.ends_at > s.starts_at)`

const dayOf = (sql: ISql, moment: ReturnType<ISql>) => sql`(${moment} at time zone 'Asia/Tokyo')::date`
