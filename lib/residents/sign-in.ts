import { and, eq, isNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { residentCredentials, residents, residentTries } from '#db/schema/residents.ts'
import type { SecretProof, Visitor } from '#lib/actor.ts'
import { letterSecretHash, loginHash, sameFingerprint } from '#lib/ids.ts'
import type { Locale } from '#lib/locales.ts'
import { log } from '#lib/log.ts'
import { nobodysPassword, verifyPassword } from '#lib/passwords.ts'
import { guessLimit } from '#lib/rate-limits.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { countTry, forgetTries } from '#lib/sign-in-tries.ts'
import { dayOf } from '#lib/time.ts'
import type { SignInInput, SignInRefusal } from './input.ts'
import { oweMail } from './mail.ts'
import { openSession } from './open-session.ts'

/** Wrong tries from one address over all IDs; a library or a whole mobile network may share an address. */
const fromAddress = guessLimit('resident-sign-in', { points: 60, seconds: 15 * 60 })

/** Signed in; or the password was that of the letter, and their own is still to be set. */
type SignedIn =
  | { isFirstUse: false; residentId: string; sessionId: string }
  | { isFirstUse: true; residentId: string; proof: SecretProof }

/**
 * Signs a resident in with ID and password. An ID that does not exist or was closed is answered like a wrong password:
 * same words, about the same time, same growing pause. A try during a pause is not looked at, and every try is counted
 * before it is looked at. The secret of the letter, in place of a password, leads on to the first use.
 * When sign-in begins to pause, its owner is told by mail.
 */
export async function signIn(
  visitor: Visitor,
  { number, password }: SignInInput,
  now: Date,
): Promise<Result<SignedIn, SignInRefusal>> {
  if ((await fromAddress.consume(visitor.address)).isLimited) return refuse('locked')
  const hash = loginHash(number)
  const { isAllowed, beginsPause } = await countTry(residentTries, hash, now)
  if (!isAllowed) return refuse('locked')

  const person = await credentialsOf(number)
  const isRight = await verifyPassword(password, person?.passwordHash ?? nobodysPassword)
  const letterHash = letterSecretHash(password)
  const isOfLetter =
    person?.passwordHash === null &&
    person.initialHash !== null &&
    person.initialExpiresAt !== null &&
    now < person.initialExpiresAt &&
    sameFingerprint(person.initialHash, letterHash)
  if (!person || !(isRight || isOfLetter)) {
    if (person && beginsPause) await tellOwner(person, now)
    return refuse('wrong_password')
  }

  await fromAddress.giveBack(visitor.address)
  const { residentId } = person
  const signedIn = await database().transaction(async (tx): Promise<SignedIn> => {
    await forgetTries(tx, residentTries, hash)
    if (isOfLetter) return { isFirstUse: true, residentId, proof: { letterHash } }
    return { isFirstUse: false, residentId, sessionId: await openSession(tx, residentId, now) }
  })
  log().info({ residentId, isFirstUse: isOfLetter }, 'resident signed in')
  return ok(signedIn)
}

/** Says to a verified address that somebody tries: once a day, however long they go on. */
async function tellOwner(
  { residentId, email, locale }: { residentId: string; email: string | null; locale: Locale },
  now: Date,
): Promise<void> {
  if (!email) return
  const act = `${residentId}:${dayOf(now)}`
  await oweMail(undefined, { kind: 'sign_in_locked', residentId, recipient: email, locale, act }, now)
}

/** Many of these in a row are an attack. The log does not say which ID was tried: people type passwords there. */
function refuse(reason: SignInRefusal) {
  log().warn({ reason }, 'resident sign-in refused')
  return refused(reason)
}

async function credentialsOf(number: string) {
  const [person] = await database()
    .select({
      residentId: residents.id,
      email: residents.email,
      locale: residents.locale,
      passwordHash: residentCredentials.passwordHash,
      initialHash: residentCredentials.initialHash,
      initialExpiresAt: residentCredentials.initialExpiresAt,
    })
    .from(residents)
    .innerJoin(residentCredentials, eq(residentCredentials.residentId, residents.id))
    .where(and(eq(residents.number, number), isNull(residents.closedAt)))
  return person ?? null
}
