import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import { normalizeTyped } from '#lib/numbers.ts'

/**
 * Whether a new password is among those that are tried first: on lists of passwords that were broken or are often
 * chosen, rows of keys or digits, repetitions, the name of the service or of the city, and these words of the person's
 * own. There are no rules about kinds of characters. (NIST SP 800-63B 3.1.1.2)
 */
export function isGuessable(password: string, ownWords: readonly string[]): boolean {
  // A phrase as long as this is judged by its beginning: the rest makes it only better.
  const judged = password.normalize('NFKC').slice(0, JUDGED_LENGTH)
  return judge().check(judged, [...SERVICE_WORDS, ...ownWords]).score < LEAST_SCORE
}

/** Whether a password holds the ID it is for, however that is written. */
export const hasOwnId = (password: string, id: string): boolean =>
  normalizeTyped(password).includes(normalizeTyped(id))

const SERVICE_WORDS = ['madoguchi', 'mynumber', 'mainanba', 'reservation', 'yoyaku']
const JUDGED_LENGTH = 64
/** From 2 on, more than a million guesses are needed, far more than the growing pauses let through. */
const LEAST_SCORE = 2

let judge = (): ZxcvbnFactory => {
  const made = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
  judge = () => made
  return made
}
