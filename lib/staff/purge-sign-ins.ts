import { lt, lte } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { signInTries, staffSessions, staffTypedForms } from '#db/schema/staff.ts'
import type { SystemJob } from '#lib/actor.ts'
import { sessionsForgottenBefore, triesForgottenBefore } from '#lib/sign-in-rules.ts'

/** Forgets wrong tries of yesterday, sessions that were over a month ago, and forms that nobody came back to. */
export async function purgeSignIns(
  _job: SystemJob,
  now: Date,
): Promise<{ tries: number; sessions: number; forms: number }> {
  const tries = await database()
    .delete(signInTries)
    .where(lt(signInTries.lastAt, triesForgottenBefore(now)))
  const sessions = await database()
    .delete(staffSessions)
    .where(lt(staffSessions.expiresAt, sessionsForgottenBefore(now)))
  const forms = await database().delete(staffTypedForms).where(lte(staffTypedForms.expiresAt, now))
  return { tries: tries.count, sessions: sessions.count, forms: forms.count }
}
