import type { ApiClient } from '#lib/actor.ts'
import { bookingRulesFor } from '#lib/booking-rules/queries.ts'
import type { VisitLimit } from '#lib/booking-rules/rules.ts'
import { accessKeyHash, deriveAccessKey, fingerprint, newSecret } from '#lib/ids.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { bookingModeOf } from '#lib/services/queries.ts'
import type { CitySettings } from '#lib/settings/input.ts'
import { citySettings } from '#lib/settings/queries.ts'
import type { BookInput } from './input.ts'
import { findRequest } from './queries.ts'
import { type Booking, recordBooking } from './record-booking.ts'
import { servicesOf, type VisitorWish } from './rules.ts'
import { type OfferRefusal, verifyOffer } from './verify-offer.ts'

export type BookRefusal =
  | OfferRefusal
  | 'too_many_for_email'
  | 'email_required'
  | 'no_common_way'
  | 'slot_full'
  | 'idempotency_key_reused'

type Answer = Result<{ reservationId: string; number: string; accessKey: string }, BookRefusal>

/** What tells one request from another: `key` names one that may be sent again, `hash` is what it asks for. */
type Request = { key: string | undefined; hash: string; accessKey: string }

/**
 * Books for a partner system without a hold. A retry with the same idempotency key books nothing new and answers the
 * same number and access key, since the key is derived from that idempotency key; the same key with another wish is
 * refused. Partners book in every mode of the city and vouch for the address (services that have no way of booking in common are
 * refused to them too); where the city wants one, it is refused
 * without.
 */
export async function book(
  client: ApiClient,
  wish: BookInput,
  idempotencyKey: string | undefined,
  now: Date,
): Promise<Answer> {
  const request = requestOf(client, wish, idempotencyKey)
  const settings = await citySettings()
  if (settings.email === 'required' && !wish.email)
    return (await answerBefore(request)) ?? refused('email_required')
  const serviceIds = servicesOf(wish.visitors.map(visitorOf))
  const visit = { counterId: wish.counter, serviceIds, startsAt: new Date(wish.startsAt) }
  const offer = await verifyOffer(visit, now)
  if (!offer.ok) return (await answerBefore(request)) ?? offer
  if (!(await bookingModeOf(serviceIds))) return (await answerBefore(request)) ?? refused('no_common_way')
  const { limits } = await bookingRulesFor(visit)
  const booking = bookingOf(client, wish, request, { minutes: offer.value.minutes, settings, limits })
  const recorded = await recordBooking(client, booking, now)
  if (recorded.ok) return ok({ ...recorded.value, accessKey: request.accessKey })
  if (recorded.reason === 'number_taken') return book(client, wish, idempotencyKey, now)
  const { reason } = recorded
  // A partner has no account, and another request with this very key has an answer.
  const isOwn =
    reason === 'already_booked' || reason === 'too_many_for_account' || reason === 'missed_too_often'
  return (await answerBefore(request)) ?? refused(isOwn ? 'slot_full' : reason)
}

const visitorOf = ({ service, attendance = 'self', reason }: BookInput['visitors'][number]): VisitorWish => ({
  serviceId: service,
  attendance,
  ...(reason && { reason }),
})

function requestOf(client: ApiClient, wish: BookInput, idempotencyKey: string | undefined): Request {
  const secret = idempotencyKey ? `api:${client.clientId}:${idempotencyKey}` : newSecret()
  const asked = [
    wish.counter,
    new Date(wish.startsAt),
    wish.visitors.map(visitorOf),
    wish.locale,
    wish.email,
    wish.needs,
  ]
  return {
    key: idempotencyKey && fingerprint('request', secret),
    hash: fingerprint('wish', JSON.stringify(asked)),
    accessKey: deriveAccessKey(secret),
  }
}

/** The answer an earlier request with the same idempotency key got, if there was one. */
async function answerBefore(request: Request): Promise<Answer | null> {
  const before = request.key ? await findRequest(request.key) : null
  if (!before) return null
  if (before.requestHash !== request.hash) return refused('idempotency_key_reused')
  return ok({ reservationId: before.id, number: before.number, accessKey: request.accessKey })
}

const bookingOf = (
  client: ApiClient,
  wish: BookInput,
  request: Request,
  { minutes, settings, limits }: { minutes: number; settings: CitySettings; limits: VisitLimit[] },
): Booking => ({
  channel: 'api',
  counterId: wish.counter,
  startsAt: new Date(wish.startsAt),
  minutes,
  visitors: wish.visitors.map(visitorOf),
  locale: wish.locale,
  email: settings.email === 'no' ? undefined : wish.email,
  needs: wish.needs ?? [],
  keyHash: accessKeyHash(request.accessKey),
  mailedKey: settings.mailsAccessKey ? request.accessKey : undefined,
  requestKey: request.key,
  requestHash: request.hash,
  apiClientId: client.clientId,
  limits,
})
