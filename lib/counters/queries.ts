import { and, asc, eq, isNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { counters, holidayChanges, openingRules } from '#db/schema/counters.ts'
import { counterServices, services } from '#db/schema/services.ts'
import type { HolidayChanges } from '#lib/calendar.ts'
import { remembered } from '#lib/memo.ts'
import type { OpeningHours } from './rules.ts'

export type Counter = Awaited<ReturnType<typeof publicCounters>>[number]

/** The counters residents can book, with what they take and when they open, in the order the city shows them. */
export const publicCounters = remembered({ seconds: 5 }, async () => {
  const [places, taken, hours] = await Promise.all([counterRows(), takenServices(), openingHours()])
  return places.map(({ seasonFrom: opensFrom, seasonUntil: opensUntil, ...counter }) => ({
    ...counter,
    serviceIds: taken.filter(({ counterId }) => counterId === counter.id).map(({ serviceId }) => serviceId),
    hours: hours
      .filter(({ counterId }) => counterId === counter.id)
      .map(
        ({ counterId: _, seasonFrom, seasonUntil, ...span }): OpeningHours => ({
          ...span,
          season: yearSpan(seasonFrom, seasonUntil) ?? yearSpan(opensFrom, opensUntil),
          opens: span.opens.slice(0, 5),
          closes: span.closes.slice(0, 5),
        }),
      ),
  }))
})

const yearSpan = (from: string | null, until: string | null) => (from && until ? { from, until } : null)

/** What the city made of the holidays of the country. A change reaches every process within five seconds. */
export const cityHolidays = remembered({ seconds: 5 }, async (): Promise<HolidayChanges> => {
  const rows = await database().select().from(holidayChanges)
  return new Map(rows.map(({ day, name, isHoliday }) => [day, { name, isHoliday }]))
})

/** One of them, or null for an id that residents cannot book. */
export const publicCounter = async (id: string): Promise<Counter | null> =>
  (await publicCounters()).find((counter) => counter.id === id) ?? null

const counterRows = () =>
  database()
    .select({
      id: counters.id,
      name: counters.name,
      shortName: counters.shortName,
      address: counters.address,
      directions: counters.directions,
      seasonFrom: counters.seasonFrom,
      seasonUntil: counters.seasonUntil,
      guidance: counters.guidance,
      accessibility: counters.accessibility,
      mapUrl: counters.mapUrl,
      phone: counters.phone,
    })
    .from(counters)
    .where(and(eq(counters.isPublic, true), isNull(counters.archivedAt)))
    .orderBy(asc(counters.position), asc(counters.id))

const takenServices = () =>
  database()
    .select({ counterId: counterServices.counterId, serviceId: services.id })
    .from(counterServices)
    .innerJoin(services, eq(services.id, counterServices.serviceId))
    .where(and(eq(services.isPublic, true), isNull(services.archivedAt)))
    .orderBy(asc(services.position), asc(services.id))

const openingHours = () =>
  database()
    .select({
      counterId: openingRules.counterId,
      weekdays: openingRules.weekdays,
      weeksOfMonth: openingRules.weeksOfMonth,
      seasonFrom: openingRules.seasonFrom,
      seasonUntil: openingRules.seasonUntil,
      opens: openingRules.opens,
      closes: openingRules.closes,
      validFrom: openingRules.validFrom,
      validUntil: openingRules.validUntil,
      opensOnHolidays: openingRules.opensOnHolidays,
    })
    .from(openingRules)
    .orderBy(asc(openingRules.validFrom), asc(openingRules.opens), asc(openingRules.id))
