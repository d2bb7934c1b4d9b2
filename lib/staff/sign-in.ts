import { eq } from 'drizzle-orm'
import { type Connection, database } from '#db/client.ts'
import { signInTries, staff, staffSessions } from '#db/schema/staff.ts'
import { fingerprint } from '#lib/ids.ts'
import { log } from '#lib/log.ts'
import { guessLimit } from '#lib/rate-limits.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { addMinutes } from '#lib/time.ts'
import { nobodysPassword } from './hash-password.ts'
import type { SignInInput, SignInRefusal } from './input.ts'
import { pauseMinutes, sessionEnd } from './rules.ts'
import { verifyPassword } from './verify-password.ts'

/** Where a sign-in comes from, as a fingerprint. */
export type Caller = { address: string }

/** Wrong tries from one address over all IDs; a whole city hall may share an address. */
const fromAddress = guessLimit('staff-sign-in', { points: 50, seconds: 15 * 60 })

/**
 * Opens a session for a member of staff. An ID that does not exist, or whose owner has left, is answered like a wrong
 * password: same words, about the same time, same growing pause. A try during a pause is not looked at, and every try
 * is counted before it is looked at, so that tries sent at once gain nothing.
 */
export async function signIn(
  caller: Caller,
  { loginId, password }: SignInInput,
  now: Date,
): Promise<Result<{ staffId: string; sessionId: string }, SignInRefusal>> {
  if ((await fromAddress.consume(caller.address)).isLimited) return refuse('locked')
  const loginHash = fingerprint('sign-in', loginId)
  if (!(await isTryAllowed(loginHash, now))) return refuse('locked')

  const [person] = await database().select().from(staff).where(eq(staff.loginId, loginId))
  const isRight = await verifyPassword(password, person?.passwordHash ?? nobodysPassword)
  if (!person || !isRight || person.retiredAt) return refuse('wrong_password')

  await fromAddress.giveBack(caller.address)
  const sessionId = await database().transaction(async (tx) => {
    await tx.delete(signInTries).where(eq(signInTries.loginHash, loginHash))
    return openSession(tx, person.id, now)
  })
  log().info({ staffId: person.id, sessionId }, 'staff signed in')
  return ok({ staffId: person.id, sessionId })
}

/** Many of these in a row are an attack. The log does not say which ID was tried: people type passwords there. */
function refuse(reason: SignInRefusal) {
  log().warn({ reason }, 'staff sign-in refused')
  return refused(reason)
}

/** Counts a try as wrong until it proves right; false while sign-in with this ID pauses. */
const isTryAllowed = (loginHash: string, now: Date): Promise<boolean> =>
  database().transaction(async (tx) => {
    await tx.insert(signInTries).values({ loginHash, lastAt: now }).onConflictDoNothing()
    const own = eq(signInTries.loginHash, loginHash)
    const [tries] = await tx.select().from(signInTries).where(own).for('update')
    // A right try at the same moment has just removed the row: this one counts as the first.
    if (tries?.lockedUntil && now < tries.lockedUntil) return false
    const failures = (tries?.failures ?? 0) + 1
    const minutes = pauseMinutes(failures)
    const lockedUntil = minutes > 0 ? addMinutes(now, minutes) : null
    await tx.update(signInTries).set({ failures, lockedUntil, lastAt: now }).where(own)
    return true
  })

async function openSession(tx: Connection, staffId: string, now: Date): Promise<string> {
  const [session] = await tx
    .insert(staffSessions)
    .values({ staffId, createdAt: now, lastSeenAt: now, expiresAt: sessionEnd(now) })
    .returning({ id: staffSessions.id })
  if (!session) throw new Error('the new session was not answered')
  return session.id
}
