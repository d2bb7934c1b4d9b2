import { and, eq, isNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { staffSessions } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'

/** Ends the session on the server, so that a copy of its cookie opens nothing either. Twice is no mistake. */
export async function signOut(staff: StaffMember, now: Date): Promise<void> {
  await database().transaction(async (tx) => {
    const ended = await tx
      .update(staffSessions)
      .set({ endedAt: now })
      .where(and(eq(staffSessions.id, staff.sessionId), isNull(staffSessions.endedAt)))
    if (ended.count > 0) await recordTrace(tx, staff, { act: 'signed_out' }, now)
  })
}
