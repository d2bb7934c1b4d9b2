import type { Booker } from '#lib/actor.ts'
import { type MissedLimit, missedLimit } from '#lib/booking-rules/limit-missed.ts'
import { bookingRulesFor } from '#lib/booking-rules/queries.ts'
import type { VisitLimit } from '#lib/booking-rules/rules.ts'
import { accessKeyHash, deriveAccessKey, fingerprint } from '#lib/ids.ts'
import { type Locale, sourceLocale } from '#lib/locales.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { bookingModeOf } from '#lib/services/queries.ts'
import type { CitySettings } from '#lib/settings/input.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { accountOf, findHold } from './queries.ts'
import { type Booking, type LimitRefusal, type ProxyBooker, recordBooking } from './record-booking.ts'
import { accountRefusal, emailRefusal, isHoldOf, ownerOf, servicesOf } from './rules.ts'
import { type OfferRefusal, verifyOffer, verifyVisit } from './verify-offer.ts'

export type Booked = { reservationId: string; number: string; accessKey: string }

type Hold = NonNullable<Awaited<ReturnType<typeof findHold>>>

export type BookHeldRefusal =
  | OfferRefusal
  | LimitRefusal
  | 'slot_full'
  | 'hold_lost'
  | 'account_needed'
  | 'email_not_proven'
  | 'no_common_way'

/**
 * Makes the held place a reservation, that of the resident where one is signed in. Sent twice (a reload, a double tap,
 * two tabs) it books once and gives the same answer. A hold that has lapsed still books if a lane is free at its time.
 * Refuses what a resident held when somebody else sends it, and where the city or
 * the service asks for it, whoever is not signed in or has not proven their address. Staff book for people who have no
 * address, and past the limits where they noted why.
 */
export async function bookHeld(
  booker: Booker | ProxyBooker,
  token: string,
  now: Date,
): Promise<Result<Booked, BookHeldRefusal>> {
  const hold = await findHold(token)
  if (!hold) return refused('hold_lost')
  if (!isHoldOf(booker, hold)) return refused('account_needed')
  const before = bookedBy(hold, token)
  if (before) return ok(before)

  const serviceIds = servicesOf(hold.visitors)
  const [settings, bookingMode] = await Promise.all([citySettings(), bookingModeOf(serviceIds)])
  if (!bookingMode) return refused('no_common_way')
  const account = booker.kind === 'proxy' ? booker.account : await accountOf(booker, bookingMode)
  const refusal =
    accountRefusal(booker, { bookingMode }) ?? addressRefusal(booker, { hold, settings, account })
  if (refusal) return refused(refusal)
  const visit = { ...hold, serviceIds }
  const isUnbound = booker.kind === 'proxy' && booker.noted.exceeded !== undefined
  const offer = hold.expiresAt > now ? await verifyVisit(visit) : await verifyOffer(visit, now, { isUnbound })
  if (!offer.ok) return offer
  const accessKey = deriveAccessKey(token)
  const { limits } = await bookingRulesFor(visit)
  const owner = { ...account, residentId: ownerOf(booker, { bookingMode }) }
  const holdHash = fingerprint('hold', token)
  const booking = bookingOf(hold, {
    accessKey,
    holdHash,
    minutes: offer.value.minutes,
    settings,
    limits: isUnbound ? [] : limits,
    missed: missedOf(booker, owner.residentId, settings, now),
    owner,
  })
  const recorded = await recordBooking(booker, booking, now)
  if (recorded.ok) return ok({ ...recorded.value, accessKey })
  if (recorded.reason === 'number_taken') return bookHeld(booker, token, now)
  // Another tab may have been faster with this very hold.
  const meanwhile = bookedBy(await findHold(token), token)
  if (meanwhile) return ok(meanwhile)
  return refused(recorded.reason === 'already_booked' ? 'slot_full' : recorded.reason)
}

/** What holds for who books with their account; staff book for whom they please. */
const missedOf = (
  booker: Booker | ProxyBooker,
  residentId: string | null,
  settings: CitySettings,
  now: Date,
): MissedLimit | null => (booker.kind === 'resident' && residentId ? missedLimit(settings, now) : null)

/** People who have no mail are among those whom staff book for. */
function addressRefusal(
  booker: Booker | ProxyBooker,
  {
    hold,
    settings,
    account,
  }: { hold: Hold; settings: CitySettings; account: { email: string | null } | null },
) {
  if (booker.kind === 'proxy') return null
  const addresses = { typed: hold.draft.email, proven: hold.provenEmail, ofAccount: account?.email }
  return emailRefusal(addresses, settings)
}

const bookedBy = (hold: Hold | null, token: string): Booked | null =>
  hold?.reservationId && hold.number
    ? { reservationId: hold.reservationId, number: hold.number, accessKey: deriveAccessKey(token) }
    : null

const bookingOf = (
  hold: Hold,
  {
    accessKey,
    holdHash,
    minutes,
    settings,
    limits,
    missed,
    owner,
  }: {
    accessKey: string
    holdHash: string
    minutes: number
    settings: CitySettings
    limits: VisitLimit[]
    missed: MissedLimit | null
    owner: { residentId: string | null; email?: string | null; locale?: Locale }
  },
): Booking => ({
  channel: hold.channel,
  counterId: hold.counterId,
  startsAt: hold.startsAt,
  minutes,
  visitors: hold.visitors,
  locale: hold.draft.language ?? owner.locale ?? sourceLocale,
  email: settings.email === 'no' ? null : (hold.draft.email ?? owner.email),
  needs: hold.draft.needs ?? [],
  answers: hold.draft.answers,
  keyHash: accessKeyHash(accessKey),
  // An address that staff were told is proven by nobody: a slip of the ear must not send a key to a stranger.
  mailedKey: settings.mailsAccessKey && !(hold.staffId && hold.draft.email) ? accessKey : undefined,
  requestKey: `hold:${hold.id}`,
  holdHash,
  residentId: owner.residentId,
  limits,
  missed,
})
