import { and, eq, isNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { staff, staffSessions } from '#db/schema/staff.ts'
import { isNoteDue } from '#lib/sign-in-rules.ts'
import { isSessionOpen } from './rules.ts'

export type SessionHolder = { staffId: string; sessionId: string; name: string; role: string }

/**
 * Whose session this is, while it is open and its owner still works here; notes that they were seen. For the gate,
 * which has read the session from a sealed cookie.
 */
export async function keepSession(
  { sessionId, staffId }: { sessionId: string; staffId: string },
  now: Date,
): Promise<SessionHolder | null> {
  const [found] = await database()
    .select({ name: staff.name, role: staff.role, session: staffSessions })
    .from(staffSessions)
    .innerJoin(staff, eq(staff.id, staffSessions.staffId))
    .where(and(eq(staffSessions.id, sessionId), eq(staff.id, staffId), isNull(staff.retiredAt)))
  if (!found || !isSessionOpen(found.session, now)) return null
  if (isNoteDue(found.session, now))
    await database().update(staffSessions).set({ lastSeenAt: now }).where(eq(staffSessions.id, sessionId))
  return { staffId, sessionId, name: found.name, role: found.role }
}
