import type { ApiClient } from '#lib/actor.ts'
import { deriveAccessKey, fingerprint, newSecret } from '#lib/ids.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { citySettings } from '#lib/settings/queries.ts'
import type { BookInput } from './input.ts'
import { findRequest } from './queries.ts'
import { isRepeated, recordBooking } from './record-booking.ts'
import { type OfferRefusal, verifyOffer } from './verify-offer.ts'

export type BookRefusal = OfferRefusal | 'slot_full' | 'idempotency_key_reused'

/**
 * Books for a partner system without a hold. A retry with the same idempotency key books nothing new and answers the
 * same number and access key, since the key is derived from that idempotency key; the same key with another wish is
 * refused.
 */
export async function book(
  client: ApiClient,
  wish: BookInput,
  idempotencyKey: string | undefined,
  now: Date,
): Promise<Result<{ reservationId: string; number: string; accessKey: string }, BookRefusal>> {
  const serviceIds = wish.visitors.map((visitor) => visitor.service)
  const startsAt = new Date(wish.startsAt)
  const requestSecret = idempotencyKey ? `api:${client.clientId}:${idempotencyKey}` : newSecret()
  const requestKey = `api:${client.clientId}:${fingerprint('request', requestSecret)}`
  const requestHash = fingerprint('wish', JSON.stringify([wish.counter, startsAt, serviceIds, wish.locale, wish.email, wish.needs]))
  const accessKey = deriveAccessKey(requestSecret)

  const answerBefore = async () => {
    const before = idempotencyKey ? await findRequest(requestKey) : null
    if (!before) return null
    if (before.requestHash !== requestHash) return refused('idempotency_key_reused' as const)
    return ok({ reservationId: before.id, number: before.number, accessKey })
  }

  const settings = await citySettings()
  const offer = await verifyOffer({ counterId: wish.counter, serviceIds, startsAt }, now)
  if (!offer.ok) return (await answerBefore()) ?? offer
  const booking = {
    channel: 'api' as const,
    counterId: wish.counter,
    startsAt,
    minutes: offer.value.minutes,
    serviceIds,
    locale: wish.locale,
    email: settings.email === 'no' ? undefined : wish.email,
    needs: wish.needs ?? [],
    keyHash: fingerprint('access-key', accessKey),
    mailedKey: settings.mailsAccessKey ? accessKey : undefined,
    requestKey,
    requestHash,
    apiClientId: client.clientId,
  }
  const recorded = await recordBooking(client, booking, now).catch((error) => {
    if (isRepeated(error)) return 'repeated' as const
    throw error
  })
  if (recorded === 'repeated') return (await answerBefore()) ?? book(client, wish, idempotencyKey, now)
  if (recorded === null) return (await answerBefore()) ?? refused('slot_full')
  return ok({ reservationId: recorded.reservationId, number: recorded.number, accessKey })
}
