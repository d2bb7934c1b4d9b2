import { eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { residentCredentials, residentTries } from '#db/schema/residents.ts'
import type { Resident } from '#lib/actor.ts'
import { fingerprint } from '#lib/ids.ts'
import { verifyPassword } from '#lib/passwords.ts'
import { countTry, forgetTries } from '#lib/sign-in-tries.ts'

export type CurrentPasswordRefusal = 'wrong_current_password' | 'too_many_tries'

/**
 * Whether a signed-in resident knows their password: asked before what would lock them out, since a device may lie
 * open. Null when it is right, or when they have none and signed in with a notice number. Counted apart from signing
 * in, so that nobody at an open device can lock the owner out.
 */
export async function verifyCurrentPassword(
  { residentId }: Resident,
  typed: string,
  now: Date,
): Promise<CurrentPasswordRefusal | null> {
  const hash = fingerprint('current-password', residentId)
  if (!(await countTry(residentTries, hash, now)).isAllowed) return 'too_many_tries'
  const [own] = await database()
    .select({ passwordHash: residentCredentials.passwordHash })
    .from(residentCredentials)
    .where(eq(residentCredentials.residentId, residentId))
  if (own?.passwordHash && !(await verifyPassword(typed, own.passwordHash))) return 'wrong_current_password'
  await forgetTries(database(), residentTries, hash)
  return null
}
