import { driver } from '#db/client.ts'
import type { Booker } from '#lib/actor.ts'
import { emailCodeHash } from '#lib/ids.ts'
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
  const [tried] = await driver()<{ isRight: boolean }[]>`
    update holds set email_code_tries = email_code_tries + 1,
      proven_email = case when email_code_hash = ${given} then ${email} else proven_email end
    where id = ${hold.id} and reservation_id is null and email_code_tries < ${MOST_CODE_TRIES}
      and email_code_sent_at >= ${sentSince.toISOString()} and draft ->> 'email' = ${email}
    returning email_code_hash = ${given} as "isRight"`
  if (!tried) return refused('code_used_up')
  return tried.isRight ? ok(null) : refused('wrong_code')
}
