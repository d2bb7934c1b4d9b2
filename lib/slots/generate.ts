import { max } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { slots } from '#db/schema/slots.ts'
import type { SystemJob } from '#lib/actor.ts'
import { kindOfDay } from '#lib/calendar.ts'
import { counterCalendars } from '#lib/counters/read-calendars.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { addDays, type Day, dayOf, daysBetween, instantOf } from '#lib/time.ts'
import { type Generated, generateAtCounter } from './generate-at-counter.ts'
import { plannedSlots } from './rules.ts'

/**
 * Makes slots and places what the calendars of all counters say, from now on to the horizon: missing ones are added,
 * those that are no longer planned are removed, and nobody loses a place they own. Running it again changes nothing.
 * What has begun is history and stays; the demo city alone asks for slots `since` an earlier moment.
 */
export async function generateSlots(job: SystemJob, now: Date, since: Date = now): Promise<Generated> {
  const [settings, calendars] = await Promise.all([citySettings(), counterCalendars(job)])
  const lastDay = await lastPlannedDay(addDays(dayOf(now), settings.horizonDays + 1))
  const until = instantOf(addDays(lastDay, 1), '00:00')
  const days = daysBetween(dayOf(since), lastDay).map((day) => ({
    day,
    kind: kindOfDay(day, settings.yearEnd),
  }))
  const total: Generated = { placesAdded: 0, placesRemoved: 0, stranded: 0 }
  for (const [counterId, calendar] of calendars) {
    const planned = days.flatMap(({ day, kind }) => plannedSlots(day, calendar, kind))
    const done = await generateAtCounter(
      { counterId, from: since, until },
      planned.filter(({ startsAt }) => startsAt >= since),
      now,
    )
    total.placesAdded += done.placesAdded
    total.placesRemoved += done.placesRemoved
    total.stranded += done.stranded
  }
  return total
}

/** A day more than is released, so that the next one is there at its hour; and all days that have slots already. */
async function lastPlannedDay(horizon: Day): Promise<Day> {
  const [row] = await database()
    .select({ startsAt: max(slots.startsAt) })
    .from(slots)
  const last = row?.startsAt ? dayOf(row.startsAt) : horizon
  return last > horizon ? last : horizon
}
