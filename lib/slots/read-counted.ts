import type { ISql } from 'postgres'
import { isFree, planned, plannedChannel } from './read-plan.ts'
import type { PlannedSlot } from './rules.ts'

/** What a run looks at: some slots, what is planned there, and the places in `lost` as `read-lost` finds them. */
export type Making = {
  slots: readonly number[]
  plan: readonly PlannedSlot[]
  lost: readonly { slotId: number; lane: number }[]
}

/**
 * The places of some slots as `counted`, each with what its slot shall have: the lanes of the plan, the places that are
 * owned, and those that were opened for their owners beyond the plan and stay (`is_extra`, `extras`). `nth` puts those of a kind
 * in the order in which the plan has room for them: who has lost the place already comes last, and before that who
 * booked last.
 */
export const counted = (sql: ISql, { slots, plan, lost }: Making, now: Date) => sql`(
  select place.*,
    count(*) filter (where place.is_free) over (partition by place.slot_id)::int as free,
    count(*) filter (where not place.is_free and not place.is_extra) over (partition by place.slot_id)::int as owners,
    count(*) filter (where place.is_extra) over (partition by place.slot_id)::int as extras,
    row_number() over (
      partition by place.slot_id, place.is_free, place.is_extra
      order by place.withdrawn_at is not null, place.booked_at, place.lane
    )::int as nth
  from (
    select p.slot_id, p.lane, p.reservation_id, p.hold_id, p.channel, p.withdrawn_at, s.starts_at,
      plan.starts_at is not null as is_planned, coalesce(plan.lanes, 0) as lanes,
      coalesce(${plannedChannel(sql, sql`p.lane`)}, 'shared') as planned_channel,
      ${isFree(sql, now)} as is_free, ${isExtra(sql)} and not exists (
        select from unnest(${lost.map(({ slotId }) => slotId)}::bigint[], ${lost.map(({ lane }) => lane)}::int[])
          as lost (slot_id, lane)
        where lost.slot_id = p.slot_id and lost.lane = p.lane
      ) as is_extra,
      (select r.created_at from reservations r where r.id = p.reservation_id) as booked_at
    from places p join slots s on s.id = p.slot_id left join ${planned(sql, plan)} on plan.starts_at = s.starts_at
    where p.slot_id = any (${[...slots]})
  ) place
) as counted`

/** A place `p` that was opened for its owner beyond what the calendar has. */
export const isExtra = (sql: ISql) =>
  sql`(p.channel = 'none' and p.withdrawn_at is null and p.reservation_id is not null)`

/** Whether a place of `counted` is one too many: free beyond the lanes that are not owned, or on a lane that goes. */
export const isReleased = (sql: ISql) => sql`(
  counted.is_free
  and (counted.nth > counted.lanes - counted.owners or (counted.lane > counted.lanes and counted.extras = 0))
)`

/** Whether the calendar has no place for the owner of a place of `counted`. */
export const isSurplus = (sql: ISql) =>
  sql`(not counted.is_free and not counted.is_extra and counted.nth > counted.lanes)`
