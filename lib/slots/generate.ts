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
  const [calendar, lastDay] = await Promise.all([counterCalendars(job), lastPlannedDay(now)])
  const until = instantOf(addDays(lastDay, 1), '00:00')
  const days = daysBetween(dayOf(since), lastDay)
  const total: Generated = { placesAdded: 0, placesRemoved: 0, stranded: 0 }
  for (const counterId of calendar.counters.keys()) {
    const planned = planOf(calendar, counterId, days).filter(({ startsAt }) => startsAt >= since)
    const done = await generateAtCounter({ counterId, from: since, until }, planned, now)
    total.placesAdded += done.placesAdded
    total.placesRemoved += done.placesRemoved
    total.stranded += done.stranded
  }
  return total
}
