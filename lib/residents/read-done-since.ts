import { and, eq, gt, ne } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { residentEvents } from '#db/schema/residents.ts'
import type { StaffMember } from '#lib/actor.ts'
import { isVisible } from '#lib/protection/read-visible.ts'

type Event = (typeof residentEvents.$inferSelect)['kind']

/**
 * Whether somebody else of the staff did the same for this resident since the page was made that a form came from: what
 * they handed out would open nothing any more. Asked under the lock of the resident's row. What the same person did twice
 * is theirs to know.
 */
export async function isDoneSince(
  tx: Connection,
  staff: StaffMember,
  { residentId, kind, seen }: { residentId: string; kind: Event; seen: number },
): Promise<boolean> {
  const others = and(
    eq(residentEvents.residentId, residentId),
    eq(residentEvents.kind, kind),
    gt(residentEvents.id, seen),
    ne(residentEvents.actorId, staff.staffId),
    isVisible(staff, { residentId: residentEvents.residentId }),
  )
  return (await tx.$count(residentEvents, others)) > 0
}
