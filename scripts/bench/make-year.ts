import { closeDatabase, database } from '#db/client.ts'
import { counters, openingRules } from '#db/schema/counters.ts'
import { systemJob } from '#lib/auth/system-job.ts'
import { calendarsOf } from '#lib/calendar-rows.ts'
import { generatePlaces } from '#lib/calendars/generate-places.ts'
import { openRun } from '#lib/calendars/open-run.ts'
import { piecesOf } from '#lib/calendars/rules.ts'
import { recordChanges } from '#lib/changes/record.ts'
import { currentTime } from '#lib/clock.ts'
import { calendarRows } from '#lib/counters/read-calendars.ts'
import { addDays, dayOf } from '#lib/time.ts'
import { doTasks } from './side-process.ts'

// A process that makes the places of a year, as the worker does after an administrator has confirmed it.

const COUNTERS = 20
const DAYS = 365
/** From 9:00 to 18:00 in quarters of an hour: 36 slots, of ten lanes each. */
const hours = { opens: '09:00', closes: '18:00', slotMinutes: 15, lanes: 10, phoneLanes: 1, walkInLanes: 1 }

export type YearAnswer = { savedMs: number; seconds: number; pieces: number }

doTasks<null, YearAnswer>(makeYear, closeDatabase)

async function makeYear(): Promise<YearAnswer> {
  const now = currentTime()
  const job = systemJob('bench')
  const begin = performance.now()
  const pieces = await database().transaction(async (tx) => {
    const before = calendarsOf(await calendarRows(job, tx))
    const ids = Array.from({ length: COUNTERS }, (_, index) => `year-${index + 1}`)
    const empty = { ja: '' }
    await tx
      .insert(counters)
      .values(ids.map((id) => ({ id, name: { ja: id }, address: empty, directions: empty, phone: '' })))
    await tx
      .insert(openingRules)
      .values(
        ids.map((counterId) => ({ counterId, ...hours, weekdays: [1, 2, 3, 4, 5], validFrom: dayOf(now) })),
      )
    const after = calendarsOf(await calendarRows(job, tx))
    const work = piecesOf(before, after, now, addDays(dayOf(now), DAYS))
    await openRun(tx, await recordChanges(tx, job, 'calendar_saved', [], now), work, now)
    return work.length
  })
  const savedMs = performance.now() - begin
  let isMoreDue = true
  while (isMoreDue) isMoreDue = (await generatePlaces(job, now)).isMoreDue === true
  return { savedMs, seconds: (performance.now() - begin) / 1000, pieces }
}
