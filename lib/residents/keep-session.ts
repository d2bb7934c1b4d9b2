import { sql } from 'drizzle-orm'
import { database, driver } from '#db/client.ts'
import { rowsOf } from '#db/rows-of.ts'
import { residentSessions } from '#db/schema/residents.ts'
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
    .from(rowsOf(residentSessions, sql`resident.session(${sessionId}, ${residentId})`))
  if (!session || !residentSession.isOpen(session, now)) return false
  if (isNoteDue(session, now))
    await driver()`select resident.note_session(${sessionId}, ${now.toISOString()})`
  return true
}
