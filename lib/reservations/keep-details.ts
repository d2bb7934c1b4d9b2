import type { Booker } from '#lib/actor.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { type Details, keepDraft } from './keep-draft.ts'
import { type SendEmailCodeRefusal, sendEmailCode } from './send-email-code.ts'

/**
 * Keeps what was typed and goes on to the next step: to the check, or first to the code that is mailed where the city
 * wants an address that is read (`isNeeded`). Refuses as the code does, and where nothing is held any more.
 */
export async function keepDetails(
  booker: Booker,
  token: string,
  details: Details,
  now: Date,
  read?: Parameters<typeof keepDraft>[3],
): Promise<Result<{ isNeeded: boolean }, SendEmailCodeRefusal>> {
  const kept = await keepDraft(booker, token, details, read)
  if (!kept.ok && kept.reason === 'hold_lost') return refused('hold_lost')
  const { email } = await citySettings()
  return email === 'required' ? await sendEmailCode(booker, token, now) : ok({ isNeeded: false })
}
