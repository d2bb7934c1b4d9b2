import { eq, isNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { exclusions, openingRules } from '#db/schema/counters.ts'
import { counterServices } from '#db/schema/services.ts'
import { places, slots } from '#db/schema/slots.ts'
import { isRestDay } from '#lib/national/rules.ts'
import { citySettings } from '#lib/settings/input.ts'
import { addDays, clockOf, type Day, dayOf, daysBetween } from '#lib/time.ts'

/** Opening rules and the slots that come of them, in short. */

/** Opens a counter on weekdays from 9:00 to 10:00 with three lanes in quarters of an hour. */
export const openCounter = (counterId: string, values: Partial<typeof openingRules.$inferInsert> = {}) =>
  database()
    .insert(openingRules)
    .values({
      counterId,
      weekdays: [1, 2, 3, 4, 5],
      opens: '09:00',
      closes: '10:00',
      slotMinutes: 15,
      lanes: 3,
      validFrom: '2026-01-01',
      ...values,
    })

/** Changes every opening rule. */
export const changeHours = (values: Partial<typeof openingRules.$inferInsert>) =>
  database().update(openingRules).set(values)

/** The slots of a day as `09:00 123`: the start and the lanes, `w` for a withdrawn one. */
export async function slotsOn(day: Day): Promise<string[]> {
  const rows = await database()
    .select({ startsAt: slots.startsAt, withdrawnAt: slots.withdrawnAt, lane: places.lane })
    .from(slots)
    .leftJoin(places, eq(places.slotId, slots.id))
    .orderBy(slots.startsAt, places.lane)
  const bySlot = Map.groupBy(
    rows.filter(({ startsAt }) => dayOf(startsAt) === day),
    ({ startsAt }) => clockOf(startsAt),
  )
  return [...bySlot].map(
    ([clock, of]) => `${clock} ${of[0]?.withdrawnAt ? 'w' : ''}${of.map(({ lane }) => lane).join('')}`,
  )
}

/** The slot of a day that begins at a time. */
export async function slotAt(clock: string, day: Day, counterId?: string) {
  const rows = await database().select().from(slots)
  const slot = rows.find(
    (row) =>
      dayOf(row.startsAt) === day &&
      clockOf(row.startsAt) === clock &&
      row.counterId === (counterId ?? row.counterId),
  )
  if (!slot) throw new Error(`no slot at ${clock}`)
  return slot
}

/** The places a reservation owns. */
export const placesOf = (reservationId: string) =>
  database().select().from(places).where(eq(places.reservationId, reservationId))

/** The days on which a city takes nobody for some hours at any of its counters. */
export async function stoppedDays(): Promise<Day[]> {
  const everywhere = await database().select().from(exclusions).where(isNull(exclusions.counterId))
  return everywhere.flatMap(({ firstDay, lastDay }) => daysBetween(firstDay, lastDay))
}

/** The first day from one on on which the country's systems work, as the product is shipped. */
export function aSystemDay(from: Day): Day {
  const { nationalRest } = citySettings.parse({})
  const days = Array.from({ length: 7 }, (_, index) => addDays(from, index))
  return days.find((day) => !isRestDay(day, nationalRest)) ?? from
}

/** A counter takes a service from now on. */
export async function takeService(counterId: string, serviceId: string): Promise<void> {
  await database().insert(counterServices).values({ counterId, serviceId })
}
