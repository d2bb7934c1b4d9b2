import { hasOwnId, isGuessable } from '#lib/guessable-passwords.ts'
import type { NewPasswordRefusal } from './input.ts'

/**
 * Why a new password of a member of staff is not good enough, or null. Length was checked before. Refused are the
 * person's own ID, and what is on lists of passwords that are tried first, with the name of the city among them.
 */
export function verifyNewPassword(
  password: string,
  { loginId, cityNames }: { loginId: string; cityNames: readonly string[] },
): NewPasswordRefusal | null {
  if (hasOwnId(password, loginId)) return 'password_has_id'
  return isGuessable(password, [loginId, ...cityNames]) ? 'common_password' : null
}
