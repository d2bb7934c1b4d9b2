import { lt } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { residentSessions, residentTokens, residentTries } from '#db/schema/residents.ts'
import type { SystemJob } from '#lib/actor.ts'
import { sessionsForgottenBefore, triesForgottenBefore } from '#lib/sign-in-rules.ts'

/** Forgets residents' wrong tries of yesterday, and sessions and codes that were over a month ago. */
export async function purgeResidentSignIns(
  _job: SystemJob,
  now: Date,
): Promise<{ tries: number; sessions: number; codes: number }> {
  const tries = await database()
    .delete(residentTries)
    .where(lt(residentTries.lastAt, triesForgottenBefore(now)))
  const before = sessionsForgottenBefore(now)
  const sessions = await database().delete(residentSessions).where(lt(residentSessions.expiresAt, before))
  const codes = await database().delete(residentTokens).where(lt(residentTokens.expiresAt, before))
  return { tries: tries.count, sessions: sessions.count, codes: codes.count }
}
