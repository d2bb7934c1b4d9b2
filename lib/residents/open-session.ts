import type { Connection } from '#db/client.ts'
import { residentSessions } from '#db/schema/residents.ts'
import { residentSession } from './rules.ts'

/** A new session of a resident, in the transaction that proved who they are; for the verbs of this domain. */
export async function openSession(tx: Connection, residentId: string, now: Date): Promise<string> {
  const [session] = await tx
    .insert(residentSessions)
    .values({ residentId, createdAt: now, lastSeenAt: now, expiresAt: residentSession.endOf(now) })
    .returning({ id: residentSessions.id })
  if (!session) throw new Error('the new session was not answered')
  return session.id
}
