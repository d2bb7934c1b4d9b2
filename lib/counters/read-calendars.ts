import { eq } from 'drizzle-orm'
import { type Connection, database } from '#db/client.ts'
import { calendarRuns } from '#db/schema/changes.ts'
import {
  capacityChanges,
  closures,
  counters,
  exclusions,
  holidayChanges,
  openingRules,
  specialOpenings,
} from '#db/schema/counters.ts'
import { settings } from '#db/schema/settings.ts'
import type { StaffMember, SystemJob } from '#lib/actor.ts'
import { type CalendarRows, type CityCalendar, calendarsOf } from '#lib/calendar-rows.ts'
import { citySettings } from '#lib/settings/input.ts'

/**
 * What decides when counters are open, row by row as it is stored this moment: for those who make places of it, and
 * for those who ask what a change of it would do.
 */
export async function calendarRows(_actor: StaffMember | SystemJob, db: Connection = database()) {
  // Counted first: a change that is confirmed while the rows are read makes them old, never the count.
  const version = await db.$count(calendarRuns)
  const [places, rules, closed, excluded, special, capacity, holidays, [yearEnd]] = await Promise.all([
    db.select().from(counters).orderBy(counters.id),
    db.select().from(openingRules),
    db.select().from(closures),
    db.select().from(exclusions),
    db.select().from(specialOpenings),
    db.select().from(capacityChanges),
    db.select().from(holidayChanges),
    db.select().from(settings).where(eq(settings.key, 'yearEnd')),
  ])
  return {
    counters: places,
    openingRules: rules,
    closures: closed,
    exclusions: excluded,
    specialOpenings: special,
    capacityChanges: capacity,
    holidayChanges: holidays,
    version,
    yearEnd: citySettings.shape.yearEnd.parse(yearEnd?.value),
  } satisfies CalendarRows
}

/** The calendar of every counter, by its id, and the days that are out of the ordinary for all of them. */
export const counterCalendars = async (actor: StaffMember | SystemJob): Promise<CityCalendar> =>
  calendarsOf(await calendarRows(actor))
