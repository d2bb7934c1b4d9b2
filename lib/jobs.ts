import { setTimeout } from 'node:timers/promises'
import postgres from 'postgres'
import type { SystemJob } from '#lib/actor.ts'
import { sealBatch } from '#lib/audit/seal-batch.ts'
import { systemJob } from '#lib/auth/system-job.ts'
import { generatePlaces } from '#lib/calendars/generate-places.ts'
import { currentTime } from '#lib/clock.ts'
import { purgeConsiderations } from '#lib/considerations/purge-considerations.ts'
import { env } from '#lib/env.ts'
import { purgeTexts } from '#lib/inquiries/purge-texts.ts'
import { faultOf, log } from '#lib/log.ts'
import { markMissed } from '#lib/no-shows/mark-missed.ts'
import { remindVisitors } from '#lib/notices/remind.ts'
import { sendPlaceReleased } from '#lib/notices/send-place-released.ts'
import { deliverPending } from '#lib/outbox/deliver.ts'
import { purgeLetters } from '#lib/outbox/purge-letters.ts'
import { purgeRateLimits } from '#lib/rate-limits.ts'
import { keepDayLists } from '#lib/reports/keep-day-lists.ts'
import { purgeContacts } from '#lib/reservations/purge-contacts.ts'
import { purgeHolds } from '#lib/reservations/purge-holds.ts'
import { purgeResidentSignIns } from '#lib/residents/purge-sign-ins.ts'
import { remindOfRights } from '#lib/roles/remind-of-rights.ts'
import { generateSlots } from '#lib/slots/generate.ts'
import { purgeSignIns } from '#lib/staff/purge-sign-ins.ts'
import { closePast } from '#lib/stranded/close-past.ts'
import { purgeTasks } from '#lib/tasks/purge-tasks.ts'
import { loadOwnWords } from '#lib/texts/load-own.ts'
import { purgeTraces } from '#lib/traces/purge-traces.ts'
import { verifySeals } from '#lib/traces/verify-seals.ts'

export type Job = {
  name: string
  everySeconds: number
  /** One process at a time, where two at once would do the same work twice. */
  isAlone?: boolean
  run: (job: SystemJob, now: Date) => Promise<object>
}

const HOUR = 3600

const jobs: Job[] = [
  { name: 'deliver-mail', everySeconds: 2, run: deliverPending },
  { name: 'make-places', everySeconds: 1, run: generatePlaces },
  { name: 'remind-visitors', everySeconds: 5 * 60, run: remindVisitors },
  { name: 'mark-missed', everySeconds: 5 * 60, run: markMissed },
  { name: 'close-past', everySeconds: HOUR, run: closePast },
  { name: 'send-place-released', everySeconds: 5 * 60, run: sendPlaceReleased },
  { name: 'generate-slots', everySeconds: HOUR, isAlone: true, run: generateSlots },
  { name: 'seal-traces', everySeconds: 60, isAlone: true, run: sealBatch },
  { name: 'verify-seals', everySeconds: 20, isAlone: true, run: verifySeals },
  { name: 'keep-day-lists', everySeconds: 60, isAlone: true, run: keepDayLists },
  { name: 'remind-of-rights', everySeconds: HOUR, run: remindOfRights },
  { name: 'purge-traces', everySeconds: HOUR, isAlone: true, run: purgeTraces },
  { name: 'purge-holds', everySeconds: HOUR, run: purgeHolds },
  { name: 'purge-contacts', everySeconds: HOUR, run: purgeContacts },
  { name: 'purge-letters', everySeconds: HOUR, run: purgeLetters },
  { name: 'purge-considerations', everySeconds: HOUR, run: purgeConsiderations },
  { name: 'purge-inquiries', everySeconds: HOUR, run: purgeTexts },
  { name: 'purge-tasks', everySeconds: HOUR, run: purgeTasks },
  { name: 'purge-sign-ins', everySeconds: HOUR, run: purgeSignIns },
  { name: 'purge-resident-sign-ins', everySeconds: HOUR, run: purgeResidentSignIns },
  { name: 'purge-rate-limits', everySeconds: HOUR, run: purgeRateLimits },
]

/** What every process does for itself, whether it does the jobs or not. */
const everyProcess: Job[] = [{ name: 'load-own-words', everySeconds: 2, run: loadOwnWords }]

/**
 * Keeps this process up to date with what the city writes in the app. While the database is away it speaks what it
 * last knew, or the shipped texts.
 */
export const keepUpToDate = () => startJobs(everyProcess)

/**
 * Does the work nobody waits for, at once and then again and again, until it is stopped. Any number of processes may
 * do so. A job that fails is logged once and tried again; stopping waits for what is being done.
 */
export function startJobs(list: readonly Job[] = jobs): { stop(): Promise<void> } {
  const ending = new AbortController()
  const loops = list.map((job) => repeat(job, ending.signal))
  return {
    async stop() {
      ending.abort()
      await Promise.all(loops)
    },
  }
}

const AFTER_FAILURE_SECONDS = 60

async function repeat(job: Job, ending: AbortSignal): Promise<void> {
  let lastFault: string | undefined
  while (!ending.aborted) {
    const { isMoreDue, fault } = await once(job, lastFault)
    lastFault = fault
    if (isMoreDue) continue
    const seconds = fault === undefined ? job.everySeconds : Math.min(job.everySeconds, AFTER_FAILURE_SECONDS)
    // The only way this wait can fail is the end of the jobs.
    await setTimeout(seconds * 1000, undefined, { signal: ending }).catch(() => undefined)
  }
}

/** One run. A fault that comes again and again, such as a database that is away, stands in the log once. */
async function once(
  job: Job,
  lastFault: string | undefined,
): Promise<{ isMoreDue?: boolean; fault?: string }> {
  try {
    const run = () => job.run(systemJob(job.name), currentTime())
    const done = await (job.isAlone ? alone(job.name, run) : run())
    if (lastFault !== undefined) log().info({ job: job.name }, 'job works again')
    return { isMoreDue: 'isMoreDue' in done && done.isMoreDue === true }
  } catch (error) {
    const fault = faultOf(error).message
    if (fault !== lastFault) log().error({ err: error, job: job.name }, 'job failed and will be tried again')
    return { fault }
  }
}

/**
 * Runs unless another process is at it. The lock lives on a connection of its own: it ends with this process however
 * that ends, and never takes one that the job itself needs.
 */
async function alone(name: string, run: () => Promise<object>): Promise<object> {
  const connection = postgres(env().DATABASE_URL, { max: 1, onnotice: () => undefined })
  try {
    const [lock] = await connection<{ isOurs: boolean }[]>`
      select pg_try_advisory_lock(hashtext(${`job:${name}`})) as "isOurs"`
    return lock?.isOurs ? await run() : {}
  } finally {
    await connection.end({ timeout: 5 })
  }
}
