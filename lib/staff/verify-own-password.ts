import { eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { staff as people, signInTries } from '#db/schema/staff.ts'
import { fingerprint } from '#lib/ids.ts'
import { verifyPassword } from '#lib/passwords.ts'
import { countTry, forgetTries } from '#lib/sign-in-tries.ts'

export type OwnPasswordRefusal = 'wrong_current_password' | 'too_many_tries'

/**
 * Whether somebody signed in knows their password: asked before what would lock them out or cannot be taken back, since
 * a screen may stand open. Null when it is right. Counted apart from signing in, so that nobody at an open screen can
 * lock the owner out.
 */
export async function verifyOwnPassword(
  staffId: string,
  typed: string,
  now: Date,
): Promise<OwnPasswordRefusal | null> {
  const hash = fingerprint('current-password', staffId)
  if (!(await countTry(signInTries, hash, now)).isAllowed) return 'too_many_tries'
  const [own] = await database()
    .select({ passwordHash: people.passwordHash })
    .from(people)
    .where(eq(people.id, staffId))
  if (!own || !(await verifyPassword(typed, own.passwordHash))) return 'wrong_current_password'
  await forgetTries(database(), signInTries, hash)
  return null
}
