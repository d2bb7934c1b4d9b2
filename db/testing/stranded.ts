import { and, asc, eq, isNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { places, slots } from '#db/schema/slots.ts'
import { bookingStops, strandedActs } from '#db/schema/stops.ts'
import type { StaffMember } from '#lib/actor.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { strandedFilter } from '#lib/stranded/input.ts'
import { strandedList } from '#lib/stranded/queries.ts'
import { anOffer, aReservation, NOW } from './factories.ts'

/** What strands people, in short. */

/** A stop that somebody made this moment; at every counter, for every service and until it is lifted unless told otherwise. */
export async function aStop(values: Partial<typeof bookingStops.$inferInsert> = {}) {
  const [row] = await database()
    .insert(bookingStops)
    .values({ kind: 'counter', startsAt: NOW, createdAt: NOW, ...values })
    .returning()
  forgetRemembered()
  if (!row) throw new Error('the database answered no row')
  return row
}

/** Takes a slot out of the calendar, with somebody in it. */
export async function withdraw(slot: { id: number }, at = NOW): Promise<void> {
  await database().update(slots).set({ withdrawnAt: at }).where(eq(slots.id, slot.id))
  await database()
    .delete(places)
    .where(and(eq(places.slotId, slot.id), isNull(places.reservationId)))
  await database().update(places).set({ channel: 'none', withdrawnAt: at }).where(eq(places.slotId, slot.id))
  forgetRemembered()
}

type VisitValues = Parameters<typeof aReservation>[0] & { lanes?: number; count?: number }

/** A counter with four slots in a row, and somebody in the first. */
export async function aVisit({ lanes = 1, count = 4, ...values }: VisitValues = {}) {
  const offer = await anOffer({ count, lanes })
  const [first] = offer.slots
  if (!first) throw new Error('no slot')
  const visit = await aReservation({ owns: [first], serviceIds: [offer.serviceId], ...values })
  return { ...offer, first, visit }
}

/** A visit as a screen shows it. */
export const seen = ({ id, version }: { id: string; version: number }) => ({ id, version })

/** Who stands on the work list now. */
export const listed = async (staff: StaffMember, filter = {}) =>
  (await strandedList(staff, strandedFilter.parse(filter), NOW)).people

/** What was done for whom, first to last. */
export const actsOf = () => database().select().from(strandedActs).orderBy(asc(strandedActs.at))
