import { driver } from '#db/client.ts'
import type { Resident } from '#lib/actor.ts'
import { passwordInForm } from '#lib/passwords.ts'

export type CurrentPasswordRefusal = 'wrong_current_password' | 'too_many_tries'

/**
 * Whether a signed-in resident knows their password: asked before what would lock them out, since a device may lie
 * open. Null when it is right, or when they have none and signed in with a notice number. Counted apart from signing
 * in, so that nobody at an open device can lock the owner out.
 */
export async function verifyCurrentPassword(
  { residentId, sessionId }: Resident,
  typed: string,
  now: Date,
): Promise<CurrentPasswordRefusal | null> {
  const sql = driver()
  const [own] = await sql<
    { salt: string | null }[]
  >`select resident.own_salt(${residentId}, ${sessionId}) as salt`
  const given = own?.salt ? await passwordInForm(typed, own.salt) : null
  const [tried] = await sql<{ outcome: 'right' | 'wrong' | 'paused' }[]>`
    select resident.try_password(${residentId}, ${sessionId}, ${given}, ${now.toISOString()}) as outcome`
  if (tried?.outcome === 'right') return null
  return tried?.outcome === 'paused' ? 'too_many_tries' : 'wrong_current_password'
}
