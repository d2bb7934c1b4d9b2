import { database, driverOf } from '#db/client.ts'
import type { SystemJob } from '#lib/actor.ts'
import { counterCalendars } from '#lib/counters/read-calendars.ts'
import { addDays, dayOf, daysBetween, instantOf } from '#lib/time.ts'
import { type Generated, generateAtCounter } from './generate-at-counter.ts'
import { lastPlannedDay } from './read-horizon.ts'
import { planOf } from './rules.ts'

/**
 * Makes slots and places what the calendars of all counters say, from now on to the horizon: missing ones are added,
 * those that are no longer planned are removed, and nobody loses a place they own. Running it again changes nothing.
 * What has begun is history and stays; the demo city alone asks for slots `since` an earlier moment.
 */
export async function generateSlots(job: SystemJob, now: Date, since: Date = now): Promise<Generated> {
  const lastDay = await lastPlannedDay(now)
  const until = instantOf(addDays(lastDay, 1), '00:00')
  const days = daysBetween(dayOf(since), lastDay)
  const total: Generated = { placesAdded: 0, placesRemoved: 0, stranded: 0 }
  let calendar = await counterCalendars(job)
  for (const counterId of calendar.counters.keys()) {
    let done: Generated | null = null
    while (done === null) {
      const plan = planOf(calendar, counterId, days).filter(({ startsAt }) => startsAt >= since)
      const wanted = { plan, version: calendar.version }
      done = await database().transaction((tx) =>
        generateAtCounter(driverOf(tx), { counterId, from: since, until }, wanted, now),
      )
      if (done === null) calendar = await counterCalendars(job)
    }
    total.placesAdded += done.placesAdded
    total.placesRemoved += done.placesRemoved
    total.stranded += done.stranded
  }
  return total
}
