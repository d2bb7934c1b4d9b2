import { eq } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { strandedActs } from '#db/schema/stops.ts'
import type { StrandedRefusal } from './rules.ts'

/** Why somebody is not stranded any more: another clerk has seen to it, or what was in the way is gone. */
export async function whyGone(
  reservationId: string,
  from: Connection,
): Promise<Extract<StrandedRefusal, 'changed_meanwhile' | 'done_already'>> {
  const handled = await from.$count(strandedActs, eq(strandedActs.reservationId, reservationId))
  return handled > 0 ? 'done_already' : 'changed_meanwhile'
}
