import { and, desc, eq, or } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { reservations } from '#db/schema/reservations.ts'
import { strandedActs } from '#db/schema/stops.ts'
import type { StaffMember } from '#lib/actor.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import { withinScope } from '#lib/staff/read-scope.ts'
import type { NotDone } from './rules.ts'

/**
 * Why somebody is not stranded any more: another clerk has seen to it, the visit is another one, or what was in the way
 * is gone. Of somebody protected or at a counter of others nothing is told that would not be told of nobody.
 */
export async function whyGone(
  staff: StaffMember,
  seen: { id: string; version: number },
  from: Connection,
): Promise<NotDone> {
  const [visit] = await from
    .select({
      number: reservations.number,
      version: reservations.version,
      status: reservations.status,
      handled: strandedActs.kind,
    })
    .from(reservations)
    .leftJoin(strandedActs, eq(strandedActs.reservationId, reservations.id))
    .where(
      and(
        eq(reservations.id, seen.id),
        isVisible(staff, { reservationId: reservations.id }),
        or(
          withinScope(staff, 'stranded.handle', reservations.counterId),
          withinScope(staff, 'stranded.handle', strandedActs.counterId),
        ),
      ),
    )
    .orderBy(desc(strandedActs.at))
    .limit(1)
  if (!visit) return { number: null, reason: 'changed_meanwhile' }
  const { number, version, status, handled } = visit
  const isAnother = version !== seen.version || status !== 'booked'
  // Who is kept has the version that everybody saw; who was moved or cancelled has not.
  if (handled === 'kept' || (handled && handled !== 'kept_undone' && isAnother))
    return { number, reason: 'done_already' }
  return { number, reason: isAnother ? 'changed_meanwhile' : 'not_in_the_way' }
}
