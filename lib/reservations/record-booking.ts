import { driver } from '#db/client.ts'
import { type Actor, type StaffMember, traceOf } from '#lib/actor.ts'
import type { MissedLimit } from '#lib/booking-rules/limit-missed.ts'
import type { VisitLimit } from '#lib/booking-rules/rules.ts'
import type { Answers } from '#lib/fields/rules.ts'
import { newReservationNumber } from '#lib/ids.ts'
import type { Locale } from '#lib/locales.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import type { StopRefusal } from '#lib/stops/rules.ts'
import { addMinutes } from '#lib/time.ts'
import type { recordMoving } from './record-moving.ts'
import { type bookingChannels, type Noted, servicesOf, type VisitNeed, type VisitorWish } from './rules.ts'

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
  /** The fingerprint of the token of the hold that it uses up. */
  holdHash?: string
  residentId?: string | null
  limits: readonly VisitLimit[]
  /** How many missed visits let this account book nothing. */
  missed?: MissedLimit | null
}

/**
 * 代理予約: a member of staff in the place of somebody, with an account where it was found. `traced` is a further part
 * of the statement, as for `recordMoving`.
 */
export type ProxyBooker = {
  kind: 'proxy'
  staff: StaffMember
  residentId: string | null
  account: { email: string | null; locale: Locale } | null
  noted: Noted
  traced: NonNullable<Parameters<typeof recordMoving>[4]>
}

export type Recorded = { reservationId: string; number: string }

export type LimitRefusal = 'too_many_for_account' | 'too_many_for_email' | 'missed_too_often'

export type RecordRefusal = LimitRefusal | StopRefusal | 'slot_full' | 'already_booked' | 'number_taken'

/**
 * Writes a booking in one statement: places, reservation, visitors, event, mail, and the end of its hold exist
 * together or not at all, and no lock is kept while an answer travels. The limits of the city and its stops are looked at in the
 * same statement, before any slot is locked. Refusals: nobody is booked for that time; the account or the address has as many visits as it may, or has missed too many; nothing is
 * free; this very request has booked already; the random number is taken (so rare that the caller simply tries again).
 */
export async function recordBooking(
  actor: Actor | ProxyBooker,
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
  actor: Actor | ProxyBooker,
  booking: Booking,
  now: Date,
): Promise<Result<Recorded, RecordRefusal>> {
  const sql = driver()
  const reservationId = crypto.randomUUID()
  const number = newReservationNumber()
  const { actorKind, actorId } = traceOf(actor.kind === 'proxy' ? actor.staff : actor)
  const visit = sql`
    ${reservationId}, ${number}, ${booking.channel}, ${booking.counterId}, ${servicesOf(booking.visitors)},
    ${JSON.stringify(booking.visitors)}::jsonb, ${booking.startsAt.toISOString()}, ${booking.minutes},
    ${booking.locale}, ${booking.email ?? null}, ${[...booking.needs]}, ${JSON.stringify(booking.answers ?? {})}::jsonb,
    ${booking.keyHash}, ${booking.mailedKey ?? null}, ${booking.requestKey ?? null}, ${booking.requestHash ?? null},
    ${booking.apiClientId ?? null}, ${booking.holdHash ?? null}, ${booking.residentId ?? null}`
  const by = sql`${limitsOf(booking, now)}::jsonb, ${actorKind}, ${actorId}`
  const session = 'sessionId' in actor ? actor.sessionId : null
  const [answer] = await sql<{ id: string | null; refusal: LimitRefusal | StopRefusal | null }[]>`${
    actor.kind === 'proxy'
      ? sql`with booked as materialized (
            select * from book_visit(${visit}, ${by}, ${JSON.stringify(actor.noted)}::jsonb, ${now.toISOString()})
          ), act as (select visit_id as id from booked where visit_id is not null)${actor.traced}
          select visit_id as id, refusal from booked`
      : sql`select visit_id as id, refusal from resident.book(${visit}, ${session}, ${by}, ${now.toISOString()})`
  }`
  return answer?.id ? ok({ reservationId, number }) : refused(answer?.refusal ?? 'slot_full')
}

/** The limits of the city, as `limit_refusal` reads them; null where nothing is limited and nothing is counted. */
function limitsOf({ limits, missed }: Booking, now: Date): string | null {
  const visits = limits.map(({ account, email, days, counterId, serviceId }) => {
    const since = addMinutes(now, -days * 24 * 60).toISOString()
    return { account, email, since, counter: counterId, service: serviceId }
  })
  const all = missed
    ? [
        ...visits,
        { missed: missed.most, since: missed.since.toISOString(), latest: missed.latest.toISOString() },
      ]
    : visits
  return all.length === 0 ? null : JSON.stringify(all)
}

const violatedConstraint = (error: unknown): unknown =>
  error instanceof Error && 'constraint_name' in error ? error.constraint_name : undefined
