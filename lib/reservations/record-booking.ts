import { driver } from '#db/client.ts'
import type { Actor } from '#lib/actor.ts'
import { traceOf } from '#lib/actor.ts'
import { newReservationNumber } from '#lib/ids.ts'
import type { Locale } from '#lib/locales.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { claimedPlaces } from '#lib/slots/claim.ts'
import { owedMail } from './mail.ts'
import type { bookingChannels, VisitNeed, VisitorWish } from './rules.ts'

export type Booking = {
  channel: (typeof bookingChannels)[number]
  counterId: string
  startsAt: Date
  minutes: number
  /** Each person of the visit in order. */
  visitors: readonly VisitorWish[]
  locale: Locale
  email?: string | undefined
  needs: readonly VisitNeed[]
  keyHash: string
  /** The access key, if the mail may carry it. */
  mailedKey?: string | undefined
  /** A request that may be sent again books once. */
  requestKey?: string | undefined
  requestHash?: string
  apiClientId?: string
  holdId?: string
}

export type Recorded = { reservationId: string; number: string }

export type RecordRefusal = 'slot_full' | 'already_booked' | 'number_taken'

/**
 * Writes a booking in one statement: places, reservation, visitors, event, mail, and the end of its hold exist
 * together or not at all, and no lock is kept while an answer travels. Refusals: nothing is free; this very request
 * has booked already; the random number is taken (so rare that the caller simply tries again).
 */
export async function recordBooking(
  actor: Actor,
  booking: Booking,
  now: Date,
): Promise<Result<Recorded, RecordRefusal>> {
  try {
    return await writeBooking(actor, booking, now)
  } catch (error) {
    const constraint = violatedConstraint(error)
    if (constraint === 'reservations_request_key') return refused('already_booked')
    if (constraint === 'reservations_number_unique') return refused('number_taken')
    throw error
  }
}

async function writeBooking(
  actor: Actor,
  booking: Booking,
  now: Date,
): Promise<Result<Recorded, RecordRefusal>> {
  const sql = driver()
  const reservationId = crypto.randomUUID()
  const number = newReservationNumber()
  const trace = traceOf(actor)
  const at = now.toISOString()
  const booked = await sql`
    with claimed as (select * from ${claimedPlaces({ ...booking, reservationId }, now)}),
    booked as (
      insert into reservations (id, number, channel, counter_id, starts_at, ends_at, locale, email, needs, key_hash,
        request_key, request_hash, api_client_id, created_at)
      select ${reservationId}, ${number}, ${booking.channel}, ${booking.counterId}, ${booking.startsAt.toISOString()},
        claimed.ends_at, ${booking.locale}, ${booking.email ?? null}, ${[...booking.needs]}, ${booking.keyHash},
        ${booking.requestKey ?? null}, ${booking.requestHash ?? null}, ${booking.apiClientId ?? null}, ${at}
      from claimed returning *
    ),
    act as (select booked.*, ${JSON.stringify(booking.visitors)}::jsonb as visitors from booked),
    visiting as (
      insert into visitors (reservation_id, position, service_id, attendance, reason)
      select act.id, position, wish ->> 'serviceId', wish ->> 'attendance', wish ->> 'reason'
      from act, jsonb_array_elements(${JSON.stringify(booking.visitors)}::jsonb) with ordinality as visitor (wish, position)
    ),
    told as (
      insert into reservation_events (reservation_id, kind, actor_kind, actor_id, at)
      select act.id, 'booked', ${trace.actorKind}, ${trace.actorId}, ${at} from act
    ),
    mailed as (${owedMail({ kind: 'reservation_booked', accessKey: booking.mailedKey }, now)}),
    used as (
      update holds set reservation_id = act.id, draft = '{}' from act where holds.id = ${booking.holdId ?? null}
    )
    select id from act`
  return booked.length === 1 ? ok({ reservationId, number }) : refused('slot_full')
}

const violatedConstraint = (error: unknown): unknown =>
  error instanceof Error && 'constraint_name' in error ? error.constraint_name : undefined
