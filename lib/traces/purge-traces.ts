import { sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import type { SystemJob } from '#lib/actor.ts'
import { actKinds } from '#lib/audit/rules.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { addMinutes } from '#lib/time.ts'
import { daysKept } from './rules.ts'

/** So many go at a time, so that nobody who leaves a trace meanwhile waits for long. */
const MOST_AT_ONCE = 5000

/**
 * Deletes what is older than the city keeps traces of its kind, sealed ones alone. The database leaves the proof with
 * them: an entry that says which went, how many, and the hash of what they were sealed with.
 */
export async function purgeTraces(
  job: SystemJob,
  now: Date,
): Promise<{ isMoreDue: boolean; deleted: number }> {
  const settings = await citySettings()
  let deleted = 0
  let isMoreDue = false
  for (const kind of actKinds) {
    const before = addMinutes(now, -settings[daysKept[kind]] * 24 * 60)
    const [row] = await database().execute<{ count: number }>(sql`
      select purge_traces(${kind}, ${before.toISOString()}::timestamptz, ${MOST_AT_ONCE}, ${job.job},
        ${now.toISOString()}::timestamptz) as count`)
    deleted += row?.count ?? 0
    isMoreDue ||= row?.count === MOST_AT_ONCE
  }
  return { isMoreDue, deleted }
}
