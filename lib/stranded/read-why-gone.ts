import { and, eq } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { strandedActs } from '#db/schema/stops.ts'
import type { StaffMember } from '#lib/actor.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import type { StrandedRefusal } from './rules.ts'

/**
 * Why somebody is not stranded any more: another clerk has seen to it, or what was in the way is gone. Of somebody
 * protected nothing is told that would not be told of nobody.
 */
export async function whyGone(
  staff: StaffMember,
  reservationId: string,
  from: Connection,
): Promise<Extract<StrandedRefusal, 'changed_meanwhile' | 'done_already'>> {
  const own = eq(strandedActs.reservationId, reservationId)
  const visible = isVisible(staff, { reservationId: strandedActs.reservationId })
  const handled = await from.$count(strandedActs, and(own, visible))
  return handled > 0 ? 'done_already' : 'changed_meanwhile'
}
