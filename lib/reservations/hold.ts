import type { z } from 'zod'
import { driver } from '#db/client.ts'
import type { Visitor } from '#lib/actor.ts'
import { bookingRulesFor } from '#lib/booking-rules/queries.ts'
import { fingerprint, newSecret } from '#lib/ids.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { bookingModeOf } from '#lib/services/queries.ts'
import { citySettings } from '#lib/settings/queries.ts'
import type { StopRefusal } from '#lib/stops/rules.ts'
import { addMinutes } from '#lib/time.ts'
import type { holdInput } from './input.ts'
import { limitHolds } from './limit-holds.ts'
import { findHold } from './queries.ts'
import { keptParty, servicesOf } from './rules.ts'
import { type OfferRefusal, verifyOffer } from './verify-offer.ts'

export type HoldRefusal = OfferRefusal | 'slot_full' | 'no_common_way' | 'too_many_holds'

/**
 * Keeps a place for the minutes the city grants, while somebody fills in the form. Somebody who holds a place already
 * moves that hold, so one browser holds one place and what was typed stays; who
 * waits for the code of a mail waits for the new place no shorter. The token is the secret of this hold; the
 * database knows its fingerprint.
 */
export async function holdPlace(
  visitor: Visitor,
  wish: z.output<typeof holdInput>,
  token: string | undefined,
  now: Date,
): Promise<Result<{ token: string; expiresAt: Date }, HoldRefusal>> {
  const counted = await limitHolds(visitor)
  if (!counted.ok) return counted
  const visit = { ...wish, serviceIds: servicesOf(wish.visitors) }
  const offer = await verifyOffer(visit, now)
  if (!offer.ok) return offer
  if (!(await bookingModeOf(visit.serviceIds))) return refused('no_common_way')
  const [settings, rules] = await Promise.all([citySettings(), bookingRulesFor(visit)])
  const before = token ? await findHold(token) : null
  const isMoved = token !== undefined && before !== null && before.reservationId === null
  const kept = isMoved ? token : newSecret()
  const visitors = JSON.stringify(keptParty(wish.visitors, isMoved ? before.visitors : []))
  const expiresAt = latest(addMinutes(now, rules.holdMinutes), isMoved ? codeEnd(before, settings) : null)
  const [answer] = await driver()<{ id: string | null; refusal: StopRefusal | null }[]>`
    select hold_id as id, refusal from resident.hold_place(${fingerprint('hold', kept)}, ${wish.counterId},
      ${visit.serviceIds}, ${visitors}::jsonb, ${wish.startsAt.toISOString()}, ${offer.value.minutes},
      ${expiresAt.toISOString()}, ${now.toISOString()})`
  return answer?.id ? ok({ token: kept, expiresAt }) : refused(answer?.refusal ?? 'slot_full')
}

/** Until when a mailed code is waited for, if one is. */
const codeEnd = (
  hold: { emailCodeSentAt: Date | null; provenEmail: string | null },
  { emailCodeMinutes }: { emailCodeMinutes: number },
): Date | null =>
  hold.emailCodeSentAt && !hold.provenEmail ? addMinutes(hold.emailCodeSentAt, emailCodeMinutes) : null

const latest = (one: Date, other: Date | null): Date => (other && other > one ? other : one)
