import { and, eq, isNull } from 'drizzle-orm'
import { residentSessions } from '#db/schema/residents.ts'
import { signedIn } from '#db/signed-in.ts'
import type { Resident } from '#lib/actor.ts'

/** Ends the session on the server, so that a copy of its cookie opens nothing either. Twice is no mistake. */
export async function signOut(resident: Resident, now: Date): Promise<void> {
  await signedIn(resident, (tx) =>
    tx
      .update(residentSessions)
      .set({ endedAt: now })
      .where(and(eq(residentSessions.id, resident.sessionId), isNull(residentSessions.endedAt))),
  )
}
