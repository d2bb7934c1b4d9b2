import { driver } from '#db/client.ts'
import { counted, isReleased, type Making } from './read-counted.ts'
import { planned, plannedChannel } from './read-plan.ts'
import type { Share } from './rules.ts'

/** How many free places a share of the places has, and would have: for all, the web, those who phone, those who just come. */
export type ShareEffect = { share: Share; before: number; after: number }

/**
 * The free places of some slots by whom they are for, now and as the plan would have them. Places that move from one
 * share to another are neither added nor removed, and would not be seen otherwise.
 */
export function shareEffects(making: Making, now: Date): Promise<ShareEffect[]> {
  const sql = driver()
  return sql<ShareEffect[]>`
    with place as (select counted.*, ${isReleased(sql)} as is_released from ${counted(sql, making, now)}),
    standing as (select slot_id, count(*) filter (where not is_released)::int as places from place group by slot_id),
    lacking as (
      select ${plannedChannel(sql, sql`new.lane`)} as share, plan.lanes - coalesce(standing.places, 0) as missing,
        row_number() over (partition by plan.starts_at order by new.lane) as nth
      from ${planned(sql, making.plan)}
      cross join lateral generate_series(1, plan.lanes) as new (lane)
      left join slots s on s.id = any (${[...making.slots]}) and s.starts_at = plan.starts_at
      left join standing on standing.slot_id = s.id
      left join place on place.slot_id = s.id and place.lane = new.lane and not place.is_released
      where place.slot_id is null
    ),
    free as (
      select channel as share, 1 as before, 0 as after from place where is_free and channel <> 'none'
      union all
      select planned_channel, 0, 1 from place where is_free and is_planned and not is_released
      union all
      select share, 0, 1 from lacking where nth <= missing
    )
    select share, sum(before)::int as before, sum(after)::int as after from free group by share`
}
