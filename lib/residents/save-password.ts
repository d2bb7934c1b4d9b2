import { driver } from '#db/client.ts'
import type { SecretHolder } from '#lib/actor.ts'
import { letterSecretHash, loginHash } from '#lib/ids.ts'
import type { Locale } from '#lib/locales.ts'
import { hashPassword } from '#lib/passwords.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import type { NewPasswordRefusal } from './input.ts'
import { numberOfSecret } from './queries.ts'
import { residentSession, secretOf } from './rules.ts'
import { verifyNewPassword } from './verify-new-password.ts'

export type SavePasswordRefusal = NewPasswordRefusal | 'secret_used'

/**
 * Sets the password of an account for who has shown the secret of its letter or a one-time code, and signs them in.
 * The secret is used up by it: both open nothing afterwards, and other sessions of the account end. The owner is
 * told by mail. At the first use the account takes the language of the page it happens on: the office that issued the
 * letter may not have known it. The secret of the letter does not become the password; whether it is the forgotten one
 * is not told, since that would answer guesses.
 */
export async function savePassword(
  holder: SecretHolder,
  { password, locale }: { password: string; locale: Locale },
  now: Date,
): Promise<Result<{ residentId: string; sessionId: string; isFirstUse: boolean }, SavePasswordRefusal>> {
  const { residentId } = holder
  const number = await numberOfSecret(holder)
  if (!number) return refused('secret_used')
  const refusal = await verifyNewPassword(password, { number })
  if (refusal) return refused(refusal)
  if ('letterHash' in holder.proof && letterSecretHash(password) === holder.proof.letterHash)
    return refused('same_password')
  const [letterHash, tokenId] = secretOf(holder)
  const [saved] = await driver()<{ sessionId: string; isFirstUse: boolean }[]>`
    select session_id as "sessionId", is_first_use as "isFirstUse"
    from resident.save_password(${residentId}, ${letterHash}, ${tokenId}, ${await hashPassword(password)}, ${locale},
      ${loginHash(number)}, ${residentSession.endOf(now).toISOString()}, ${now.toISOString()})`
  return saved ? ok({ residentId, ...saved }) : refused('secret_used')
}
