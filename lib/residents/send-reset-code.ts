import { driver } from '#db/client.ts'
import type { Visitor } from '#lib/actor.ts'
import { loginHash } from '#lib/ids.ts'
import { guessLimit } from '#lib/rate-limits.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { addMinutes } from '#lib/time.ts'
import { mailedCodeMinutes } from './rules.ts'

const perNumber = guessLimit('reset-mail-number', { points: 3, seconds: 60 * 60 })
const perAddress = guessLimit('reset-mail-address', { points: 20, seconds: 15 * 60 })

/**
 * Mails a code for a new password to the verified address of an ID. An ID that does not exist, has no address or has
 * had its three mails this hour is answered just like the others: nobody learns which IDs there are, and nobody's
 * mailbox is filled. A new code replaces the one before. The database draws it and tells it to nobody but the mail.
 */
export async function sendResetCode(
  visitor: Visitor,
  number: string,
  now: Date,
): Promise<Result<null, 'too_many_tries'>> {
  if ((await perAddress.consume(visitor.address)).isLimited) return refused('too_many_tries')
  if ((await perNumber.consume(loginHash(number))).isLimited) return ok(null)
  const until = addMinutes(now, mailedCodeMinutes)
  await driver()`select resident.send_reset_code(${number}, ${until.toISOString()}, ${now.toISOString()})`
  return ok(null)
}
