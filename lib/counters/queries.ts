import { and, asc, count, eq, gt, isNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { counters, holidayChanges, openingRules } from '#db/schema/counters.ts'
import { reservations, visitors } from '#db/schema/reservations.ts'
import { counterServices, services } from '#db/schema/services.ts'
import type { StaffMember } from '#lib/actor.ts'
import type { HolidayChanges } from '#lib/calendar.ts'
import { newestChange } from '#lib/changes/read-newest.ts'
import { remembered } from '#lib/memo.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import { demand } from '#lib/staff/access.ts'
import type { OpeningHours } from './rules.ts'

export type Counter = Awaited<ReturnType<typeof publicCounters>>[number]

/** The counters residents can book, with what they take and when they open, in the order the city shows them. */
export const publicCounters = remembered({ seconds: 5 }, async () => {
  const [places, taken, hours] = await Promise.all([counterRows(), takenServices(), openingHours()])
  return places.map(({ seasonFrom, seasonUntil, ...counter }) => ({
    ...counter,
    serviceIds: taken.filter(({ counterId }) => counterId === counter.id).map(({ serviceId }) => serviceId),
    hours: hoursOf({ id: counter.id, seasonFrom, seasonUntil }, hours),
  }))
})

type Season = { seasonFrom: string | null; seasonUntil: string | null }

/** The hours of one counter; its own season counts where a rule has none. */
const hoursOf = (
  counter: { id: string } & Season,
  hours: Awaited<ReturnType<typeof openingHours>>,
): OpeningHours[] =>
  hours
    .filter(({ counterId }) => counterId === counter.id)
    .map(({ counterId: _, seasonFrom, seasonUntil, ...span }) => ({
      ...span,
      season: yearSpan(seasonFrom, seasonUntil) ?? yearSpan(counter.seasonFrom, counter.seasonUntil),
      opens: span.opens.slice(0, 5),
      closes: span.closes.slice(0, 5),
    }))

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

/** Every counter as its administrators see it, in the order of the city; what it takes by id. */
export async function countersToEdit(staff: StaffMember) {
  demand(staff, 'counters.edit')
  const [rows, taken] = await Promise.all([
    database().select().from(counters).orderBy(asc(counters.position), asc(counters.id)),
    database().select().from(counterServices).orderBy(asc(counterServices.serviceId)),
  ])
  return rows.map((row) => ({
    ...row,
    serviceIds: taken.filter(({ counterId }) => counterId === row.id).map(({ serviceId }) => serviceId),
  }))
}

export type EditedCounter = Awaited<ReturnType<typeof countersToEdit>>[number]

/** One counter for its form, with the newest change of it, its opening rules and who is still to come; or null. */
export async function counterToEdit(staff: StaffMember, id: string, now: Date) {
  const counter = (await countersToEdit(staff)).find((one) => one.id === id)
  if (!counter) return null
  const [seen, hours, ahead] = await Promise.all([
    newestChange(database(), [
      ['counter', id],
      ['counter_services', id],
    ]),
    openingHours(),
    visitsAhead(staff, now),
  ])
  return {
    counter,
    seen,
    hours: hoursOf(counter, hours),
    ahead: ahead.filter(({ counterId }) => counterId === id),
  }
}

/** How many persons have booked and are still to come, by counter and by what they come for. */
export const visitsAhead = (staff: StaffMember, now: Date) =>
  database()
    .select({
      counterId: reservations.counterId,
      serviceId: visitors.serviceId,
      count: count(),
    })
    .from(reservations)
    .innerJoin(visitors, eq(visitors.reservationId, reservations.id))
    .where(
      and(
        eq(reservations.status, 'booked'),
        gt(reservations.startsAt, now),
        isVisible(staff, { reservationId: reservations.id }),
      ),
    )
    .groupBy(reservations.counterId, visitors.serviceId)
