import { type SQL, sql } from 'drizzle-orm'
import { reservations } from '#db/schema/reservations.ts'

/**
 * 対応中: by whom the people of a visit are being served, as a column of a query that has chosen its visits: who noted the
 * last step of each person who is not through, else of each who is. Nobody before the first step, and after the last.
 */
export const servingNow = (): SQL<string[]> => sql<
  string[]
>`case when ${reservations.status} = 'arrived' then (
  select coalesce(
    array_agg(distinct clerk.name) filter (where begun.ended_at is null),
    array_agg(distinct clerk.name),
    '{}'
  )
  from visit_progress begun
  cross join lateral (
    select done_by from visit_step_events event
    where event.reservation_id = begun.reservation_id and event.position = begun.position
    order by event.id desc limit 1
  ) last
  join staff clerk on clerk.id = last.done_by
  where begun.reservation_id = ${reservations.id} and (begun.ended_at is not null or begun.steps <> '{}'::jsonb)
) else '{}' end`
