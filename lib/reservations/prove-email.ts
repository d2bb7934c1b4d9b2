import { driver } from '#db/client.ts'
import type { Booker } from '#lib/actor.ts'
import { emailCodeHash, fingerprint } from '#lib/ids.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { addMinutes } from '#lib/time.ts'
import { findHold } from './queries.ts'
import { isHoldOf, MOST_CODE_TRIES } from './rules.ts'

export type ProveEmailRefusal = 'hold_lost' | 'wrong_code' | 'code_expired' | 'code_used_up'

/**
 * Proves that the typed address is read by the one who books: the six digits that were mailed there. Each try is
 * counted in the statement that looks at it, so tries sent at once are all counted; after five wrong ones, or when its
 * time is over, a new code must be sent. A code counts for the address it was sent to, and proving twice is no mistake.
 */
export async function proveEmail(
  booker: Booker,
  token: string,
  code: string,
  now: Date,
): Promise<Result<null, ProveEmailRefusal>> {
  const [hold, settings] = await Promise.all([findHold(token), citySettings()])
  const email = hold?.draft.email
  if (!hold || !email || hold.reservationId || !isHoldOf(booker, hold)) return refused('hold_lost')
  if (hold.provenEmail === email) return ok(null)
  const sentSince = addMinutes(now, -settings.emailCodeMinutes)
  if (!hold.emailCodeSentAt || hold.emailCodeSentAt < sentSince) return refused('code_expired')

  const given = emailCodeHash(hold.id, email, code)
  const [tried] = await driver()<{ isRight: boolean | null }[]>`
    select resident.try_email_code(${fingerprint('hold', token)}, ${email}, ${given}, ${sentSince.toISOString()},
      ${MOST_CODE_TRIES}) as "isRight"`
  if (!tried || tried.isRight === null) return refused('code_used_up')
  return tried.isRight ? ok(null) : refused('wrong_code')
}
