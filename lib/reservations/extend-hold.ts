import { driver } from '#db/client.ts'
import type { StaffMember, Visitor } from '#lib/actor.ts'
import { bookingRulesFor } from '#lib/booking-rules/queries.ts'
import { fingerprint } from '#lib/ids.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { addMinutes } from '#lib/time.ts'
import { findHold } from './queries.ts'
import { servicesOf } from './rules.ts'

/**
 * Gives a held place its full minutes again, once, where the city grants that. The place is claimed anew, so a hold that has just lapsed is
 * revived if nobody took the place meanwhile; a stop that was made since ends it. (WCAG 2.2 success criterion 2.2.1: a time limit can be extended.)
 */
export async function extendHold(
  _holder: Visitor | StaffMember,
  token: string,
  now: Date,
): Promise<Result<{ expiresAt: Date }, 'hold_lost' | 'already_extended'>> {
  const hold = await findHold(token)
  if (!hold || hold.reservationId) return refused('hold_lost')
  if (hold.isExtended) return refused('already_extended')
  const visit = { counterId: hold.counterId, serviceIds: servicesOf(hold.visitors) }
  const rules = await bookingRulesFor(visit)
  if (rules.holdExtensions === 0) return refused('already_extended')
  const longer = addMinutes(now, rules.holdMinutes)
  // Who waits for the code of a mail has more time already.
  const expiresAt = longer > hold.expiresAt ? longer : hold.expiresAt
  const minutes = (hold.endsAt.getTime() - hold.startsAt.getTime()) / 60_000
  const [extended] = await driver()<{ isDone: boolean }[]>`
    select resident.extend_hold(${fingerprint('hold', token)}, ${visit.serviceIds}, ${minutes},
      ${expiresAt.toISOString()}, ${now.toISOString()}) as "isDone"`
  return extended?.isDone ? ok({ expiresAt }) : refused('hold_lost')
}
