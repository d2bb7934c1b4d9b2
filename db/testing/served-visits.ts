import { eq, inArray, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { reservationEvents, reservations } from '#db/schema/reservations.ts'
import { staff } from '#db/schema/staff.ts'
import { aReservation } from './factories.ts'

/** A visit of a browser journey, booked this moment: whether an open board is told of it depends on when it was made. */
export const aBooking = (values: Parameters<typeof aReservation>[0] = {}) =>
  aReservation({ createdAt: new Date(), ...values })

/** Looks behind the screen of a browser journey: what was done with some visits, by which member of staff. */
export const actsOf = (numbers: readonly string[]) =>
  database()
    .select({ number: reservations.number, kind: reservationEvents.kind, by: staff.loginId })
    .from(reservationEvents)
    .innerJoin(reservations, eq(reservations.id, reservationEvents.reservationId))
    .leftJoin(staff, sql`${staff.id}::text = ${reservationEvents.actorId}`)
    .where(inArray(reservations.number, [...numbers]))
    .orderBy(reservationEvents.id)
