import { lt } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { signInTries, staffSessions } from '#db/schema/staff.ts'
import type { SystemJob } from '#lib/actor.ts'
import { sessionsForgottenBefore, triesForgottenBefore } from '#lib/sign-in-rules.ts'

/** Forgets wrong tries of yesterday and sessions that were over a month ago. */
export async function purgeSignIns(_job: SystemJob, now: Date): Promise<{ tries: number; sessions: number }> {
  const tries = await database()
    .delete(signInTries)
    .where(lt(signInTries.lastAt, triesForgottenBefore(now)))
  const sessions = await database()
    .delete(staffSessions)
    .where(lt(staffSessions.expiresAt, sessionsForgottenBefore(now)))
  return { tries: tries.count, sessions: sessions.count }
}
