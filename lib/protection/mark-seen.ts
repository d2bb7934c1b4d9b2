import { and, eq, isNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { protectionEvents } from '#db/schema/protections.ts'
import type { StaffMember } from '#lib/actor.ts'
import { demand } from '#lib/staff/access.ts'

/** An officer has seen what was told; the first who said so stays. */
export async function markSeen(staff: StaffMember, eventId: number, now: Date): Promise<void> {
  demand(staff, 'protection.view')
  await database()
    .update(protectionEvents)
    .set({ seenAt: now, seenBy: staff.staffId })
    .where(and(eq(protectionEvents.id, eventId), isNull(protectionEvents.seenAt)))
}
