import { driver } from '#db/client.ts'
import type { SecretProof, Visitor } from '#lib/actor.ts'
import { letterSecretHash, loginHash } from '#lib/ids.ts'
import { log } from '#lib/log.ts'
import { nobodysPassword, passwordCost, passwordInForm } from '#lib/passwords.ts'
import { guessLimit } from '#lib/rate-limits.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import type { SignInInput, SignInRefusal } from './input.ts'
import { residentSession } from './rules.ts'

/** Wrong tries from one address over all IDs; a library or a whole mobile network may share an address. */
const fromAddress = guessLimit('resident-sign-in', { points: 60, seconds: 15 * 60 })

/** Signed in; or the password was that of the letter, and their own is still to be set. */
type SignedIn =
  | { isFirstUse: false; residentId: string; sessionId: string }
  | { isFirstUse: true; residentId: string; proof: SecretProof }

/**
 * Signs a resident in with ID and password. An ID that does not exist or was closed is answered like a wrong password:
 * same words, about the same time, same growing pause. The database counts every try before it looks at it, looks at none
 * during a pause, and compares by itself: no stored hash is read. The secret of the letter, in place of a password, leads on to the first use.
 * When sign-in begins to pause, its owner is told by mail.
 */
export async function signIn(
  visitor: Visitor,
  { number, password }: SignInInput,
  now: Date,
): Promise<Result<SignedIn, SignInRefusal>> {
  if ((await fromAddress.consume(visitor.address)).isLimited) return refuse('locked')
  const hash = loginHash(number)
  const sql = driver()
  const [known] = await sql<{ salt: string }[]>`select resident.salt_of(${number}, ${passwordCost}) as salt`
  const given = await passwordInForm(password, known?.salt ?? nobodysPassword)
  const letterHash = letterSecretHash(password)
  const [tried] = await sql<Tried[]>`
    select outcome, resident_id as "residentId", session_id as "sessionId"
    from resident.sign_in(${number}, ${hash}, ${given}, ${letterHash}, ${residentSession.endOf(now).toISOString()},
      ${now.toISOString()})`
  if (!tried?.residentId) return refuse(tried?.outcome === 'locked' ? 'locked' : 'wrong_password')

  await fromAddress.giveBack(visitor.address)
  const { residentId, sessionId } = tried
  log().info({ residentId, isFirstUse: !sessionId }, 'resident signed in')
  return ok(
    sessionId
      ? { isFirstUse: false, residentId, sessionId }
      : { isFirstUse: true, residentId, proof: { letterHash } },
  )
}

type Tried = {
  outcome: 'open' | 'letter' | 'wrong' | 'locked'
  residentId: string | null
  sessionId: string | null
}

/** Many of these in a row are an attack. The log does not say which ID was tried: people type passwords there. */
function refuse(reason: SignInRefusal) {
  log().warn({ reason }, 'resident sign-in refused')
  return refused(reason)
}
