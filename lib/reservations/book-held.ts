import type { Visitor } from '#lib/actor.ts'
import { deriveAccessKey, fingerprint } from '#lib/ids.ts'
import { sourceLocale } from '#lib/locales.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { findHold } from './queries.ts'
import { isRepeated, recordBooking } from './record-booking.ts'
import { type OfferRefusal, verifyOffer, verifyVisit } from './verify-offer.ts'

export type Booked = { reservationId: string; number: string; accessKey: string }

/**
 * Makes the held place a reservation. Sent twice (a reload, a double tap, two tabs) it books once and gives the same
 * answer. A hold that has lapsed still books if a lane is free at its time.
 */
export async function bookHeld(
  visitor: Visitor,
  token: string,
  now: Date,
): Promise<Result<Booked, OfferRefusal | 'slot_full' | 'hold_lost'>> {
  const hold = await findHold(token)
  if (!hold) return refused('hold_lost')
  const accessKey = deriveAccessKey(token)
  if (hold.reservationId && hold.number) return ok({ reservationId: hold.reservationId, number: hold.number, accessKey })

  const serviceIds = Array<string>(hold.persons).fill(hold.serviceId)
  const isLapsed = hold.expiresAt <= now
  const offer = await (isLapsed ? verifyOffer({ ...hold, serviceIds }, now) : verifyVisit({ ...hold, serviceIds }))
  if (!offer.ok) return offer
  const settings = await citySettings()
  const booking = {
    channel: 'web' as const,
    counterId: hold.counterId,
    startsAt: hold.startsAt,
    minutes: offer.value.minutes,
    serviceIds,
    locale: hold.draft.language ?? sourceLocale,
    email: settings.email === 'no' ? undefined : hold.draft.email,
    needs: hold.draft.needs ?? [],
    keyHash: fingerprint('access-key', accessKey),
    mailedKey: settings.mailsAccessKey ? accessKey : undefined,
    requestKey: `hold:${hold.id}`,
    holdId: hold.id,
  }
  const recorded = await recordBooking(visitor, booking, now).catch((error) => {
    if (isRepeated(error)) return 'repeated' as const
    throw error
  })
  if (recorded === 'repeated' || recorded === null) {
    // Another tab may have been faster with this very hold.
    const again = await findHold(token)
    if (again?.reservationId && again.number) return ok({ reservationId: again.reservationId, number: again.number, accessKey })
    return recorded === 'repeated' ? bookHeld(visitor, token, now) : refused('slot_full')
  }
  return ok({ reservationId: recorded.reservationId, number: recorded.number, accessKey })
}
