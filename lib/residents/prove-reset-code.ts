import { driver } from '#db/client.ts'
import type { SecretProof, Visitor } from '#lib/actor.ts'
import { drawnCodeHash, tokenHash } from '#lib/ids.ts'
import { guessLimit } from '#lib/rate-limits.ts'
import { ok, type Result, refused } from '#lib/result.ts'

const fromAddress = guessLimit('reset-code', { points: 30, seconds: 15 * 60 })

export type ResetCodeRefusal = 'wrong_reset_code' | 'too_many_tries'

/**
 * Goes on to a new password with the code that was mailed, or handed out by staff: 58 bits, enough by itself. The code
 * is used up only when the password is set, so that a page which was reloaded or closed costs nothing.
 */
export async function proveResetCode(
  visitor: Visitor,
  code: string,
  now: Date,
): Promise<Result<{ residentId: string; proof: SecretProof }, ResetCodeRefusal>> {
  if ((await fromAddress.consume(visitor.address)).isLimited) return refused('too_many_tries')
  const [token] = await driver()<{ residentId: string; tokenId: string }[]>`
    select resident_id as "residentId", id as "tokenId"
    from resident.reset_code(${[tokenHash(code), drawnCodeHash(code)]}, ${now.toISOString()})`
  if (!token) return refused('wrong_reset_code')
  await fromAddress.giveBack(visitor.address)
  return ok({ residentId: token.residentId, proof: { tokenId: token.tokenId } })
}
