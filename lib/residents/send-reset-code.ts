import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { residents } from '#db/schema/residents.ts'
import type { Visitor } from '#lib/actor.ts'
import { loginHash } from '#lib/ids.ts'
import { guessLimit } from '#lib/rate-limits.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { addMinutes } from '#lib/time.ts'
import { issueToken } from './issue-token.ts'
import { oweMail } from './mail.ts'
import { mailedCodeMinutes } from './rules.ts'

const perNumber = guessLimit('reset-mail-number', { points: 3, seconds: 60 * 60 })
const perAddress = guessLimit('reset-mail-address', { points: 20, seconds: 15 * 60 })

/**
 * Mails a code for a new password to the verified address of an ID. An ID that does not exist, has no address or has
 * had its three mails this hour is answered just like the others: nobody learns which IDs there are, and nobody's
 * mailbox is filled. A new code replaces the one before.
 */
export async function sendResetCode(
  visitor: Visitor,
  number: string,
  now: Date,
): Promise<Result<null, 'too_many_tries'>> {
  if ((await perAddress.consume(visitor.address)).isLimited) return refused('too_many_tries')
  if ((await perNumber.consume(loginHash(number))).isLimited) return ok(null)
  await database().transaction(async (tx) => {
    const [person] = await tx
      .select({ id: residents.id, email: residents.email, locale: residents.locale })
      .from(residents)
      .where(and(eq(residents.number, number), isNull(residents.closedAt), isNotNull(residents.email)))
    if (!person?.email) return
    const until = addMinutes(now, mailedCodeMinutes)
    const { code, tokenId } = await issueToken(
      tx,
      { residentId: person.id, purpose: 'reset_password', expiresAt: until },
      now,
    )
    const { id: residentId, email: recipient, locale } = person
    await oweMail(
      tx,
      { kind: 'reset_password', residentId, recipient, locale, act: tokenId, code, until },
      now,
    )
  })
  return ok(null)
}
