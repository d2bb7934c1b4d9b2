import { driver } from '#db/client.ts'
import type { SystemJob } from '#lib/actor.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { addDays, dayOf, instantOf } from '#lib/time.ts'
import { wasStranded } from './read-past.ts'

const BATCH = 500

/**
 * Closes the visits that the office could not hold and that nobody saw to, some days after their day: cancelled by nobody's
 * wish, as "not held", with an event. Nobody is to blame for them, so they are never missed and count for no limit; and
 * nobody is written to about a day that is over. A worker that was away
 * makes good for all of them, and of several at once each closes others.
 */
export async function closePast(job: SystemJob, now: Date): Promise<{ closed: number; isMoreDue: boolean }> {
  const sql = driver()
  const { strandedCloseDays } = await citySettings()
  const at = now.toISOString()
  const before = instantOf(addDays(dayOf(now), -strandedCloseDays), '00:00').toISOString()
  const rows = await sql`
    with due as (
      select visit.id from reservations visit
      where visit.status = 'booked' and visit.starts_at < ${before} and ${wasStranded()}
      order by visit.starts_at, visit.id limit ${BATCH} for no key update skip locked
    ),
    closed as (
      update reservations visit set status = 'cancelled', cancelled_at = ${at}, version = version + 1
      from due where visit.id = due.id and visit.status = 'booked'
      returning visit.id
    ),
    freed as (
      update places set reservation_id = null from closed where places.reservation_id = closed.id
    ),
    told as (
      insert into reservation_events (reservation_id, kind, actor_kind, actor_id, detail, at)
      select id, 'cancelled', 'system', ${job.job}, '{"reason": "not_held"}'::jsonb, ${at} from closed
    )
    select id from closed`
  return { closed: rows.length, isMoreDue: rows.length === BATCH }
}
