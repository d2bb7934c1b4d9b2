import { driver } from '#db/client.ts'
import type { Visitor } from '#lib/actor.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { claimedPlaces } from '#lib/slots/claim.ts'
import { addMinutes } from '#lib/time.ts'
import { findHold } from './queries.ts'

/**
 * Gives a held place its full minutes again, once, where the city grants that. The place is claimed anew, so a hold that has just lapsed is
 * revived if nobody took the place meanwhile. (WCAG 2.2 success criterion 2.2.1: a time limit can be extended.)
 */
export async function extendHold(
  _visitor: Visitor,
  token: string,
  now: Date,
): Promise<Result<{ expiresAt: Date }, 'hold_lost' | 'already_extended'>> {
  const hold = await findHold(token)
  if (!hold || hold.reservationId) return refused('hold_lost')
  if (hold.isExtended) return refused('already_extended')
  const settings = await citySettings()
  if (settings.holdExtensions === 0) return refused('already_extended')
  const longer = addMinutes(now, settings.holdMinutes)
  // Who waits for the code of a mail has more time already.
  const expiresAt = longer > hold.expiresAt ? longer : hold.expiresAt
  const minutes = (hold.endsAt.getTime() - hold.startsAt.getTime()) / 60_000
  const claim = {
    counterId: hold.counterId,
    startsAt: hold.startsAt,
    minutes,
    holdId: hold.id,
    heldUntil: expiresAt,
  }
  const sql = driver()
  const extended = await sql`
    with waiting as (select id from holds where id = ${hold.id} and not is_extended and reservation_id is null for update),
    claimed as (select claimed.* from waiting, ${claimedPlaces(claim, now)} as claimed)
    update holds set expires_at = ${expiresAt.toISOString()}, is_extended = true
    from claimed where holds.id = ${hold.id}
    returning holds.id`
  return extended.length === 1 ? ok({ expiresAt }) : refused('hold_lost')
}
