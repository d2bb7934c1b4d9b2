import { and, eq, isNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { staffSessions } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'

/** Ends the session on the server, so that a copy of its cookie opens nothing either. Twice is no mistake. */
export async function signOut(staff: StaffMember, now: Date): Promise<void> {
  await database()
    .update(staffSessions)
    .set({ endedAt: now })
    .where(and(eq(staffSessions.id, staff.sessionId), isNull(staffSessions.endedAt)))
}
