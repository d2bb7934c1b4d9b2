import type { Visitor } from '#lib/actor.ts'
import { deriveAccessKey, fingerprint } from '#lib/ids.ts'
import { sourceLocale } from '#lib/locales.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import type { CitySettings } from '#lib/settings/input.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { findHold } from './queries.ts'
import { type Booking, recordBooking } from './record-booking.ts'
import { servicesOf } from './rules.ts'
import { type OfferRefusal, verifyOffer, verifyVisit } from './verify-offer.ts'

export type Booked = { reservationId: string; number: string; accessKey: string }

type Hold = NonNullable<Awaited<ReturnType<typeof findHold>>>

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
  const before = bookedBy(hold, token)
  if (before) return ok(before)

  const visit = { ...hold, serviceIds: servicesOf(hold.visitors) }
  const offer = hold.expiresAt > now ? await verifyVisit(visit) : await verifyOffer(visit, now)
  if (!offer.ok) return offer
  const accessKey = deriveAccessKey(token)
  const booking = bookingOf(hold, { accessKey, minutes: offer.value.minutes, settings: await citySettings() })
  const recorded = await recordBooking(visitor, booking, now)
  if (recorded.ok) return ok({ ...recorded.value, accessKey })
  if (recorded.reason === 'number_taken') return bookHeld(visitor, token, now)
  // Another tab may have been faster with this very hold.
  const meanwhile = bookedBy(await findHold(token), token)
  return meanwhile ? ok(meanwhile) : refused('slot_full')
}

const bookedBy = (hold: Hold | null, token: string): Booked | null =>
  hold?.reservationId && hold.number
    ? { reservationId: hold.reservationId, number: hold.number, accessKey: deriveAccessKey(token) }
    : null

const bookingOf = (
  hold: Hold,
  { accessKey, minutes, settings }: { accessKey: string; minutes: number; settings: CitySettings },
): Booking => ({
  channel: 'web',
  counterId: hold.counterId,
  startsAt: hold.startsAt,
  minutes,
  visitors: hold.visitors,
  locale: hold.draft.language ?? sourceLocale,
  email: settings.email === 'no' ? undefined : hold.draft.email,
  needs: hold.draft.needs ?? [],
  keyHash: fingerprint('access-key', accessKey),
  mailedKey: settings.mailsAccessKey ? accessKey : undefined,
  requestKey: `hold:${hold.id}`,
  holdId: hold.id,
})
