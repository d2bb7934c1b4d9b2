import { driver } from '#db/client.ts'
import type { SystemJob } from '#lib/actor.ts'
import { owedMissed } from '#lib/reservations/mail.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { wasStranded } from '#lib/stranded/read-past.ts'
import { addDays, dayOf, instantOf } from '#lib/time.ts'

const BATCH = 500

/**
 * 不来場: marks the visits whose people did not come, once their counter has closed for the day (its last slot has ended)
 * and the city's grace is over. Not those of people who could not be served and whom nobody saw to: they were told to
 * stay away, or stood before a closed counter. A visit is marked once for its time, whoever corrects it afterwards; a
 * worker that was away for days makes good for all of them, and of several at once each marks others. Where the city
 * says so, they are written to the next morning, so that a mistake can be corrected before.
 */
export async function markMissed(job: SystemJob, now: Date): Promise<{ missed: number }> {
  const { noShowMinutes, missedMail, reminderClock } = await citySettings()
  const mailAt = instantOf(addDays(dayOf(now), 1), reminderClock)
  let missed = 0
  for (let marked = BATCH; marked === BATCH; missed += marked)
    marked = await markBatch(job, { graceMinutes: noShowMinutes, mailAt: missedMail ? mailAt : null }, now)
  return { missed }
}

type Wish = { graceMinutes: number; mailAt: Date | null }

async function markBatch(job: SystemJob, { graceMinutes, mailAt }: Wish, now: Date): Promise<number> {
  const sql = driver()
  const at = now.toISOString()
  const closedBy = sql`${at}::timestamptz - make_interval(mins => ${graceMinutes})`
  const rows = await sql`
    with due as (
      select visit.id from reservations visit
      where visit.status = 'booked' and visit.starts_at < ${at} and visit.ends_at <= ${closedBy}
        and not exists (
          select from slots later where later.counter_id = visit.counter_id and later.ends_at > ${closedBy}
            and later.starts_at < (date_trunc('day', visit.starts_at at time zone 'Asia/Tokyo') + interval '1 day')
              at time zone 'Asia/Tokyo'
            and later.starts_at > visit.starts_at
        )
        and not exists (
          select from reservation_events marked where marked.reservation_id = visit.id and marked.kind = 'no_show'
            and marked.at >= visit.ends_at
        )
        and not ${wasStranded()}
      order by visit.starts_at, visit.id limit ${BATCH} for no key update skip locked
    ),
    marked as (
      update reservations visit set status = 'no_show', version = version + 1
      from due where visit.id = due.id and visit.status = 'booked'
      returning visit.*
    ),
    told as (
      insert into reservation_events (reservation_id, kind, actor_kind, actor_id, at)
      select id, 'no_show', 'system', ${job.job}, ${at} from marked
    ),
    act as (
      select marked.*, company_of(marked.id) as visitors from marked
    ),
    mailed as (${owedMissed(mailAt, now)} on conflict (dedupe_key) do nothing)
    select id from marked`
  return rows.length
}
