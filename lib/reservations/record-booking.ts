import { driver } from '#db/client.ts'
import type { Actor } from '#lib/actor.ts'
import { traceOf } from '#lib/actor.ts'
import type { Answers } from '#lib/fields/rules.ts'
import { newReservationNumber } from '#lib/ids.ts'
import type { Locale } from '#lib/locales.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import type { CitySettings } from '#lib/settings/input.ts'
import { claimedPlaces } from '#lib/slots/claim.ts'
import { addMinutes } from '#lib/time.ts'
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
  limits: Limits
}

/** How many visits the city lets one account or address have at a time; 0 is no limit. */
type Limits = Pick<CitySettings, 'mostPerAccount' | 'mostPerEmail' | 'limitPeriodDays'>

export type Recorded = { reservationId: string; number: string }

export type LimitRefusal = 'too_many_for_account' | 'too_many_for_email'

export type RecordRefusal = LimitRefusal | 'slot_full' | 'already_booked' | 'number_taken'

/**
 * Writes a booking in one statement: places, reservation, visitors, event, mail, and the end of its hold exist
 * together or not at all, and no lock is kept while an answer travels. The limits of the city are looked at in the same
 * statement, before any slot is locked. Refusals: the account or the address has as many visits as it may; nothing is
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
  const booked = await sql<{ id: string | null; refusal: LimitRefusal | null }[]>`
    with allowed as materialized (select ${limitRefusal(booking, now)} as refusal),
    claimed as (
      select claimed.*
      from allowed, ${claimedPlaces({ ...booking, reservationId }, now, sql`allowed.refusal is null`)} as claimed
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
  const { mostPerAccount, mostPerEmail, limitPeriodDays } = limits
  if (mostPerAccount === 0 && mostPerEmail === 0) return sql`null::text`
  const since = addMinutes(now, -limitPeriodDays * 24 * 60).toISOString()
  return sql`limit_refusal(${residentId ?? null}, ${mostPerAccount}, ${email ?? null}, ${mostPerEmail}, ${since})`
}

const violatedConstraint = (error: unknown): unknown =>
  error instanceof Error && 'constraint_name' in error ? error.constraint_name : undefined
