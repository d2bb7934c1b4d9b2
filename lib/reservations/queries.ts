import { and, eq, sql } from 'drizzle-orm'
import { database, prepared } from '#db/client.ts'
import { reservations, visitors } from '#db/schema/reservations.ts'
import { holds } from '#db/schema/slots.ts'
import type { ReservationHolder, Resident, Visitor } from '#lib/actor.ts'
import { deriveAccessKey, fingerprint } from '#lib/ids.ts'
import type { VisitorWish } from './rules.ts'

/** The hold a token opens, with the number of the reservation it became; for the verbs of this domain. */
export async function findHold(token: string) {
  const [hold] = await holdByToken().execute({ tokenHash: fingerprint('hold', token) })
  return hold ?? null
}

const holdByToken = prepared(() =>
  database()
    .select({
      id: holds.id,
      counterId: holds.counterId,
      visitors: holds.visitors,
      startsAt: holds.startsAt,
      endsAt: holds.endsAt,
      expiresAt: holds.expiresAt,
      isExtended: holds.isExtended,
      draft: holds.draft,
      reservationId: holds.reservationId,
      number: reservations.number,
    })
    .from(holds)
    .leftJoin(reservations, eq(reservations.id, holds.reservationId))
    .where(eq(holds.tokenHash, sql.placeholder('tokenHash')))
    .prepare('hold_by_token'),
)

/** The reservation a request has booked before, if it has. */
export async function findRequest(requestKey: string) {
  const [before] = await database()
    .select({ id: reservations.id, number: reservations.number, requestHash: reservations.requestHash })
    .from(reservations)
    .where(eq(reservations.requestKey, requestKey))
  return before ?? null
}

/**
 * What this browser holds, for the booking pages: the place, what was typed, whether its minutes are over, and, once
 * it is booked, the number and access key. Null when it holds nothing.
 */
export async function heldPlace(_visitor: Visitor, token: string | undefined, now: Date) {
  const hold = token ? await findHold(token) : null
  if (!hold || !token) return null
  const { reservationId, number, ...place } = hold
  const booked = reservationId && number ? { reservationId, number, accessKey: deriveAccessKey(token) } : null
  return { ...place, isExpired: hold.expiresAt <= now, booked }
}

/** A reservation for the one who has shown its key. */
export async function reservationOf(holder: ReservationHolder) {
  const [row] = await reservationById().execute({ id: holder.reservationId })
  return row ?? null
}

const reservationById = prepared(() =>
  database()
    .select({
      id: reservations.id,
      number: reservations.number,
      status: reservations.status,
      counterId: reservations.counterId,
      startsAt: reservations.startsAt,
      endsAt: reservations.endsAt,
      locale: reservations.locale,
      email: reservations.email,
      needs: reservations.needs,
      version: reservations.version,
      createdAt: reservations.createdAt,
      serviceIds: sql<string[]>`array_agg(${visitors.serviceId} order by ${visitors.position})`,
      visitors: sql<
        VisitorWish[]
      >`jsonb_agg(jsonb_strip_nulls(jsonb_build_object('serviceId', ${visitors.serviceId},
        'attendance', ${visitors.attendance}, 'reason', ${visitors.reason})) order by ${visitors.position})`,
    })
    .from(reservations)
    .innerJoin(visitors, eq(visitors.reservationId, reservations.id))
    .where(eq(reservations.id, sql.placeholder('id')))
    .groupBy(reservations.id)
    .prepare('reservation_by_id'),
)

/** A resident's own reservation by its number; for the gate. */
export async function ownReservation(resident: Resident, number: string) {
  const [row] = await database()
    .select({ id: reservations.id })
    .from(reservations)
    .where(and(eq(reservations.number, number), eq(reservations.residentId, resident.residentId)))
  return row ?? null
}
