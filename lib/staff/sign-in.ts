import { eq } from 'drizzle-orm'
import { type Connection, database } from '#db/client.ts'
import { signInTries, staff, staffSessions } from '#db/schema/staff.ts'
import { recordTrace, recordView } from '#lib/audit/record.ts'
import { fingerprint } from '#lib/ids.ts'
import type { StaffLocale } from '#lib/locales.ts'
import { log } from '#lib/log.ts'
import { nobodysPassword, verifyPassword } from '#lib/passwords.ts'
import { guessLimit } from '#lib/rate-limits.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { countTry, forgetTries } from '#lib/sign-in-tries.ts'
import type { SignInInput, SignInRefusal } from './input.ts'
import type { SessionTicket } from './keep-session.ts'
import { tellIfElsewhere, tellStaff } from './mail.ts'
import { type SessionLimits, sessionEnd, shippedLimits } from './rules.ts'
import { saveLanguage } from './save-language.ts'

/**
 * Where a sign-in comes from: as a fingerprint, and the address itself and the browser for the record; and how long the
 * city lets sessions last.
 */
export type Caller = {
  address: string
  origin: string
  browser?: string
  limits?: SessionLimits
  /** The language of the form. */
  locale?: StaffLocale
}

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
): Promise<Result<SessionTicket, SignInRefusal>> {
  if ((await fromAddress.consume(caller.address)).isLimited) return refuse('locked')
  const loginHash = fingerprint('sign-in', loginId)
  const [person] = await database().select().from(staff).where(eq(staff.loginId, loginId))
  const staffId = person?.id ?? null
  const { isAllowed, pauseUntil } = await countTry(signInTries, loginHash, now)
  if (!isAllowed) return failed(caller, 'locked', staffId, now)

  const isRight = await verifyPassword(password, person?.passwordHash ?? nobodysPassword)
  if (!person || !isRight || isKeptOut(person, now)) {
    // The pauses after the first one bring no more mails.
    if (staffId && pauseUntil)
      await tellStaff(database(), staffId, { kind: 'staff_sign_in_paused', until: pauseUntil }, now)
    return failed(caller, 'wrong_password', staffId, now)
  }

  await fromAddress.giveBack(caller.address)
  const session = await database().transaction(async (tx) => {
    await forgetTries(tx, signInTries, loginHash)
    await recordTrace(tx, { kind: 'sign_in', staffId, origin: caller.origin }, { act: 'signed_in' }, now)
    await tellIfElsewhere(tx, person.id, caller.origin, now)
    if (caller.locale) await saveLanguage({ staffId: person.id }, caller.locale, tx)
    return openSession(tx, caller, person.id, now)
  })
  log().info({ staffId: person.id, sessionId: session.sessionId }, 'staff signed in')
  return ok(session)
}

/** A try that was counted leaves a trace; what comes after the limit of an address does not, so that nobody floods the record. */
async function failed({ origin }: Caller, reason: SignInRefusal, staffId: string | null, now: Date) {
  const act = reason === 'locked' ? 'sign_in_paused' : 'sign_in_failed'
  await recordView({ kind: 'sign_in', staffId, origin }, { act }, now)
  return refuse(reason)
}

/** Many of these in a row are an attack. Nothing says which ID was typed, only whose it is: people type passwords there. */
function refuse(reason: SignInRefusal) {
  log().warn({ reason }, 'staff sign-in refused')
  return refused(reason)
}

const isKeptOut = ({ lockedAt, retiredAt }: typeof staff.$inferSelect, now: Date): boolean =>
  lockedAt !== null || (retiredAt !== null && retiredAt <= now)

async function openSession(
  tx: Connection,
  { origin, browser, limits = shippedLimits }: Caller,
  staffId: string,
  now: Date,
): Promise<SessionTicket> {
  const expiresAt = sessionEnd(now, limits)
  const [session] = await tx
    .insert(staffSessions)
    .values({
      staffId,
      createdAt: now,
      lastSeenAt: now,
      provedAt: now,
      expiresAt,
      address: origin,
      browser: browser || null,
    })
    .returning({ sessionId: staffSessions.id, token: staffSessions.token })
  if (!session) throw new Error('the new session was not answered')
  return { staffId, ...session }
}
