import { driver } from '#db/client.ts'
import type { Actor } from '#lib/actor.ts'
import { traceOf } from '#lib/actor.ts'
import type { VisitLimit } from '#lib/booking-rules/rules.ts'
import type { Answers } from '#lib/fields/rules.ts'
import { newReservationNumber } from '#lib/ids.ts'
import type { Locale } from '#lib/locales.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { claimedPlaces, stopOf } from '#lib/slots/claim.ts'
import type { StopRefusal } from '#lib/stops/rules.ts'
import { addMinutes } from '#lib/time.ts'
import { owedMail } from './mail.ts'
import { type bookingChannels, servicesOf, type VisitNeed, type VisitorWish } from './rules.ts'

export type Booking = {
  channel: (typeof bookingChannels)[number]
  counterId: string
  startsAt: Date
  minutes: number
  /** Each person of the visit in order. */
  visitors: readonly VisitorWish[]
  locale: Locale
  email?: string | null | undefined
  needs: readonly VisitNeed[]
  answers?: Answers | undefined
  keyHash: string
  /** The access key, if the mail may carry it. */
  mailedKey?: string | undefined
  /** A request that may be sent again books once. */
  requestKey?: string | undefined
  requestHash?: string
  apiClientId?: string
  holdId?: string
  residentId?: string | null
  limits: readonly VisitLimit[]
}

export type Recorded = { reservationId: string; number: string }

export type LimitRefusal = 'too_many_for_account' | 'too_many_for_email'

export type RecordRefusal = LimitRefusal | StopRefusal | 'slot_full' | 'already_booked' | 'number_taken'

/**
 * Writes a booking in one statement: places, reservation, visitors, event, mail, and the end of its hold exist
 * together or not at all, and no lock is kept while an answer travels. The limits of the city and its stops are looked at in the
 * same statement, before any slot is locked. Refusals: nobody is booked for that time; the account or the address has as many visits as it may; nothing is
 * free; this very request has booked already; the random number is taken (so rare that the caller simply tries again).
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
  const claim = { ...booking, serviceIds: servicesOf(booking.visitors), reservationId }
  const booked = await sql<{ id: string | null; refusal: LimitRefusal | StopRefusal | null }[]>`
    with allowed as materialized (select coalesce(${stopOf(claim)}, ${limitRefusal(booking, now)}) as refusal),
    claimed as (
      select claimed.*
      from allowed, ${claimedPlaces(claim, now, sql`allowed.refusal is null`)} as claimed
    ),
    booked as (
      insert into reservations (id, number, channel, counter_id, starts_at, ends_at, locale, email, needs, key_hash,
        answers, request_key, request_hash, api_client_id, resident_id, created_at)
      select ${reservationId}, ${number}, ${booking.channel}, ${booking.counterId}, ${booking.startsAt.toISOString()},
        claimed.ends_at, ${booking.locale}, ${booking.email ?? null}, ${[...booking.needs]}, ${booking.keyHash},
        ${JSON.stringify(booking.answers ?? {})}::jsonb, ${booking.requestKey ?? null}, ${booking.requestHash ?? null},
        ${booking.apiClientId ?? null}, ${booking.residentId ?? null}, ${at}
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
      update holds set reservation_id = act.id, resident_id = act.resident_id, draft = '{}', email_code_hash = null,
        proven_email = null
      from act where holds.id = ${booking.holdId ?? null}
    )
    select act.id, allowed.refusal from allowed left join act on true`
  const [answer] = booked
  return answer?.id ? ok({ reservationId, number }) : refused(answer?.refusal ?? 'slot_full')
}

/**
 * Why this account or address gets no further visit, as a part of the statement; null when it does. Where nothing is
 * limited nothing is counted.
 */
function limitRefusal({ residentId, email, limits }: Booking, now: Date) {
  const sql = driver()
  if (limits.length === 0) return sql`null::text`
  const counted = limits.map(({ account, email: address, days, counterId, serviceId }) => {
    const since = addMinutes(now, -days * 24 * 60).toISOString()
    return { account, email: address, since, counter: counterId, service: serviceId }
  })
  return sql`limit_refusal(${residentId ?? null}, ${email ?? null}, ${JSON.stringify(counted)}::jsonb)`
}

const violatedConstraint = (error: unknown): unknown =>
  error instanceof Error && 'constraint_name' in error ? error.constraint_name : undefined
