import { eq, max, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { settings } from '#db/schema/settings.ts'
import { slots } from '#db/schema/slots.ts'
import { bookingRules } from '#db/schema/stops.ts'
import { citySettings } from '#lib/settings/input.ts'
import { addDays, type Day, dayOf } from '#lib/time.ts'

/**
 * The last day for which places are made: one more than is released, so that it is there at its hour, wherever people
 * book the farthest ahead; and every day that has slots already.
 */
export async function lastPlannedDay(now: Date): Promise<Day> {
  const [[city], [own], [slot]] = await Promise.all([
    database().select().from(settings).where(eq(settings.key, 'horizonDays')),
    database()
      .select({ days: sql<number | null>`max((${bookingRules.value} #>> '{}')::int)` })
      .from(bookingRules)
      .where(eq(bookingRules.key, 'horizonDays')),
    database()
      .select({ startsAt: max(slots.startsAt) })
      .from(slots),
  ])
  const days = Math.max(citySettings.shape.horizonDays.parse(city?.value), own?.days ?? 0)
  const horizon = addDays(dayOf(now), days + 1)
  const last = slot?.startsAt ? dayOf(slot.startsAt) : horizon
  return last > horizon ? last : horizon
}
