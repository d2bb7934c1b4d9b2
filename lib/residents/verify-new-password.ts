import { isGuessable } from '#lib/guessable-passwords.ts'
import { citySettings } from '#lib/settings/queries.ts'
import type { NewPasswordRefusal } from './input.ts'
import { hasOwnNumber } from './rules.ts'

/**
 * Why a new password is not good enough, or null. Length was checked before. Refused are the person's own ID, and what
 * is on lists of passwords that are tried first, with the name of the city among them.
 */
export async function verifyNewPassword(
  password: string,
  { number }: { number: string },
): Promise<NewPasswordRefusal | null> {
  if (hasOwnNumber(password, number)) return 'password_has_id'
  const { cityName } = await citySettings()
  return isGuessable(password, Object.values(cityName)) ? 'common_password' : null
}
