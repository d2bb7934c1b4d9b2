import { and, eq, isNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { staffSessions } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordView } from '#lib/audit/record.ts'
import { demand } from './access.ts'
import { closeSessions } from './close-sessions.ts'

/** Ends one of one's own sessions, at whatever computer it is open. Twice is no mistake. */
export const closeOwnSession = (staff: StaffMember, sessionId: string, now: Date): Promise<void> =>
  closeOne(staff.staffId, sessionId, now)

/** Ends all of one's own sessions but this one. */
export const closeOtherSessions = (staff: StaffMember, now: Date): Promise<void> =>
  closeSessions(database(), staff.staffId, now, { but: staff.sessionId })

/** Ends a session of somebody else, or all of them: an administrator's act. */
export async function closeSessionsOf(
  staff: StaffMember,
  { staffId, sessionId }: { staffId: string; sessionId?: string },
  now: Date,
): Promise<void> {
  demand(staff, 'staff.edit')
  await recordView(staff, { act: 'session_ended', subject: { kind: 'staff', id: staffId } }, now)
  if (sessionId) await closeOne(staffId, sessionId, now)
  else await closeSessions(database(), staffId, now)
}

/** Of this person alone: the id of a session says nothing about whose it is. */
async function closeOne(staffId: string, sessionId: string, now: Date): Promise<void> {
  await database()
    .update(staffSessions)
    .set({ endedAt: now })
    .where(
      and(eq(staffSessions.id, sessionId), eq(staffSessions.staffId, staffId), isNull(staffSessions.endedAt)),
    )
}
