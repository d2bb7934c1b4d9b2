import { asc, ne } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { calendarRuns } from '#db/schema/changes.ts'
import type { SystemJob } from '#lib/actor.ts'
import { counterCalendars } from '#lib/counters/read-calendars.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { generatePiece } from './generate-piece.ts'

/** Two at a time keep the database busy and leave room for those who book. */
const AT_ONCE = 2

/**
 * Makes the places of confirmed changes of the calendar, the oldest change first, until nothing is left. A run that
 * another process began and did not end is continued where it stands.
 */
export async function generatePlaces(job: SystemJob, now: Date): Promise<{ isMoreDue?: boolean }> {
  const [run] = await database()
    .select({ id: calendarRuns.id })
    .from(calendarRuns)
    .where(ne(calendarRuns.state, 'done'))
    .orderBy(asc(calendarRuns.createdAt), asc(calendarRuns.id))
    .limit(1)
  if (!run) return {}
  const made = await Promise.all(Array.from({ length: AT_ONCE }, () => work(job, run.id, now)))
  forgetRemembered()
  // Nothing made: another process is at the last pieces. It is asked again in a while.
  return { isMoreDue: made.some((pieces) => pieces > 0) }
}

/** Makes one piece after the other until none is left, and answers how many. */
async function work(job: SystemJob, runId: string, now: Date): Promise<number> {
  let calendar = await counterCalendars(job)
  for (let made = 0; ; ) {
    const answer = await generatePiece(job, runId, calendar, now)
    if (answer === 'none') return made
    if (answer === 'outdated') calendar = await counterCalendars(job)
    else made += 1
  }
}
