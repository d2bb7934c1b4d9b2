import { and, eq } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { reservations } from '#db/schema/reservations.ts'
import type { StaffMember } from '#lib/actor.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import type { Permission } from '#lib/staff/access.ts'
import { withinScope } from '#lib/staff/read-scope.ts'

/**
 * A visit that this person may act on, or nothing. Its row is locked to the end of the act, so that two tablets, or a
 * clerk and a resident who cancels, act one after the other.
 */
export async function lockVisit(
  tx: Connection,
  staff: StaffMember,
  right: Permission,
  reservationId: string,
) {
  const [visit] = await tx
    .select()
    .from(reservations)
    .where(
      and(
        eq(reservations.id, reservationId),
        withinScope(staff, right, reservations.counterId),
        isVisible(staff, { reservationId: reservations.id }),
      ),
    )
    .for('no key update')
  return visit
}
