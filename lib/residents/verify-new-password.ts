import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import { citySettings } from '#lib/settings/queries.ts'
import type { NewPasswordRefusal } from './input.ts'
import { hasOwnNumber } from './rules.ts'

/**
 * Why a new password is not good enough, or null. Length was checked before; there are no rules about kinds of
 * characters. Refused are the person's own ID, and what is on lists of passwords that are tried first: common ones,
 * rows of keys or digits, repetitions, the name of the service or the city. (NIST SP 800-63B 3.1.1.2)
 */
export async function verifyNewPassword(
  password: string,
  { number }: { number: string },
): Promise<NewPasswordRefusal | null> {
  if (hasOwnNumber(password, number)) return 'password_has_id'
  const { cityName } = await citySettings()
  const ownWords = ['madoguchi', 'mynumber', 'mainanba', 'reservation', 'yoyaku', ...Object.values(cityName)]
  // A phrase as long as this is judged by its beginning: the rest makes it only better.
  const { score } = judge().check(password.normalize('NFKC').slice(0, JUDGED_LENGTH), ownWords)
  return score < LEAST_SCORE ? 'common_password' : null
}

const JUDGED_LENGTH = 64
/** From 2 on, more than a million guesses are needed, far more than the growing pauses let through. */
const LEAST_SCORE = 2

let judge = (): ZxcvbnFactory => {
  const made = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
  judge = () => made
  return made
}
