import { driver } from '#db/client.ts'
import type { SecretProof, Visitor } from '#lib/actor.ts'
import { letterSecretHash } from '#lib/ids.ts'
import { guessLimit } from '#lib/rate-limits.ts'
import { ok, type Result, refused } from '#lib/result.ts'

const fromAddress = guessLimit('link-code', { points: 30, seconds: 15 * 60 })

export type LetterRefusal = 'wrong_letter_code' | 'too_many_tries'

/**
 * Begins the first use with the link code of a letter, which is enough by itself: 58 bits. A code that never existed,
 * was used or has run out is answered alike. Only wrong codes count against an address.
 */
export async function proveLetter(
  visitor: Visitor,
  code: string,
  now: Date,
): Promise<Result<{ residentId: string; proof: SecretProof }, LetterRefusal>> {
  if ((await fromAddress.consume(visitor.address)).isLimited) return refused('too_many_tries')
  const letterHash = letterSecretHash(code)
  const [person] = await driver()<{ residentId: string | null }[]>`
    select resident.letter(${letterHash}, ${now.toISOString()}) as "residentId"`
  if (!person?.residentId) return refused('wrong_letter_code')
  await fromAddress.giveBack(visitor.address)
  return ok({ residentId: person.residentId, proof: { letterHash } })
}
