import { and, eq, isNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { residentSessions, residents } from '#db/schema/residents.ts'
import { isNoteDue } from '#lib/sign-in-rules.ts'
import { residentSession } from './rules.ts'

/**
 * Whether this session is open and its owner's account in use; notes that they were seen. For the gate, which has read
 * the session from a sealed cookie.
 */
export async function keepSession(
  { sessionId, residentId }: { sessionId: string; residentId: string },
  now: Date,
): Promise<boolean> {
  const [session] = await database()
    .select({
      lastSeenAt: residentSessions.lastSeenAt,
      expiresAt: residentSessions.expiresAt,
      endedAt: residentSessions.endedAt,
    })
    .from(residentSessions)
    .innerJoin(residents, eq(residents.id, residentSessions.residentId))
    .where(
      and(
        eq(residentSessions.id, sessionId),
        eq(residentSessions.residentId, residentId),
        isNull(residents.closedAt),
      ),
    )
  if (!session || !residentSession.isOpen(session, now)) return false
  if (isNoteDue(session, now))
    await database()
      .update(residentSessions)
      .set({ lastSeenAt: now })
      .where(eq(residentSessions.id, sessionId))
  return true
}
