import type { z } from 'zod'
import { driver } from '#db/client.ts'
import { bookingRulesFor } from '#lib/booking-rules/queries.ts'
import { fingerprint, newSecret } from '#lib/ids.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { bookingModeOf } from '#lib/services/queries.ts'
import { citySettings } from '#lib/settings/queries.ts'
import type { StopRefusal } from '#lib/stops/rules.ts'
import { addMinutes } from '#lib/time.ts'
import type { holdInput } from './input.ts'
import { findHold } from './queries.ts'
import { keptParty, type ProxyChannel, servicesOf } from './rules.ts'
import { type OfferRefusal, verifyOffer } from './verify-offer.ts'

export type Kept = { token: string; expiresAt: Date }

export type KeepPlaceRefusal = OfferRefusal | 'slot_full' | 'no_common_way'

/** 代理予約: who holds the place for whom, by which way they were asked, and whether past the hours and days of booking. */
export type HeldBy = {
  staffId: string
  channel: ProxyChannel
  residentId: string | null
  isUnbound: boolean
}

/** Keeps a place, or moves the hold of this token to it, by the rules of the city; for `hold.ts` and for staff. */
export async function keepPlace(
  wish: z.output<typeof holdInput>,
  token: string | undefined,
  now: Date,
  by?: HeldBy,
): Promise<Result<Kept, KeepPlaceRefusal>> {
  const visit = { ...wish, serviceIds: servicesOf(wish.visitors) }
  const offer = await verifyOffer(visit, now, by)
  if (!offer.ok) return offer
  if (!(await bookingModeOf(visit.serviceIds))) return refused('no_common_way')
  const [settings, rules] = await Promise.all([citySettings(), bookingRulesFor(visit)])
  const before = token ? await findHold(token) : null
  const isMoved = token !== undefined && before !== null && before.reservationId === null
  const kept = isMoved ? token : newSecret()
  const visitors = JSON.stringify(keptParty(wish.visitors, isMoved ? before.visitors : []))
  const expiresAt = latest(addMinutes(now, rules.holdMinutes), isMoved ? codeEnd(before, settings) : null)
  const sql = driver()
  const place = sql`${fingerprint('hold', kept)}, ${wish.counterId}, ${visit.serviceIds}, ${visitors}::jsonb,
    ${wish.startsAt.toISOString()}, ${offer.value.minutes}, ${expiresAt.toISOString()}`
  const [answer] = await sql<{ id: string | null; refusal: StopRefusal | null }[]>`
    select hold_id as id, refusal from ${
      by
        ? sql`keep_place(${place}, ${by.channel}, ${by.residentId}, ${by.staffId}, ${by.isUnbound}, ${now.toISOString()})`
        : sql`resident.hold_place(${place}, ${now.toISOString()})`
    }`
  return answer?.id ? ok({ token: kept, expiresAt }) : refused(answer?.refusal ?? 'slot_full')
}

/** Until when a mailed code is waited for, if one is. */
const codeEnd = (
  hold: { emailCodeSentAt: Date | null; provenEmail: string | null },
  { emailCodeMinutes }: { emailCodeMinutes: number },
): Date | null =>
  hold.emailCodeSentAt && !hold.provenEmail ? addMinutes(hold.emailCodeSentAt, emailCodeMinutes) : null

const latest = (one: Date, other: Date | null): Date => (other && other > one ? other : one)
