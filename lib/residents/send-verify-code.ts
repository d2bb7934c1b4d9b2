import { eq } from 'drizzle-orm'
import { residents } from '#db/schema/residents.ts'
import { signedIn } from '#db/signed-in.ts'
import type { Resident } from '#lib/actor.ts'
import { guessLimit } from '#lib/rate-limits.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { addMinutes } from '#lib/time.ts'
import type { ChangeEmailInput } from './input.ts'
import { issueToken } from './issue-token.ts'
import { oweMail } from './mail.ts'
import { mailedCodeMinutes } from './rules.ts'
import { type CurrentPasswordRefusal, verifyCurrentPassword } from './verify-current-password.ts'

const perResident = guessLimit('verify-mail', { points: 5, seconds: 60 * 60 })

/**
 * Mails a code to an address that a resident wants notices at. The address counts only after the code was typed; until
 * then the one before stays. Asks the password, since whoever reads the mail can set a new one.
 */
export async function sendVerifyCode(
  resident: Resident,
  { email, current = '' }: ChangeEmailInput,
  now: Date,
): Promise<Result<null, CurrentPasswordRefusal>> {
  const { residentId } = resident
  const unproved = await verifyCurrentPassword(resident, current, now)
  if (unproved) return refused(unproved)
  if ((await perResident.consume(residentId)).isLimited) return refused('too_many_tries')
  await signedIn(resident, async (tx) => {
    const [person] = await tx
      .select({ locale: residents.locale })
      .from(residents)
      .where(eq(residents.id, residentId))
    if (!person) throw new Error('a session belongs to no resident')
    const until = addMinutes(now, mailedCodeMinutes)
    const wish = { residentId, purpose: 'verify_email', email, expiresAt: until } as const
    const { code, tokenId: act } = await issueToken(tx, wish, now)
    await oweMail(
      tx,
      { kind: 'verify_email', residentId, recipient: email, locale: person.locale, act, code, until },
      now,
    )
  })
  return ok(null)
}
