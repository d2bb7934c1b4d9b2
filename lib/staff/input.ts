import { z } from 'zod'
import { optionalEmail, requiredLine } from '#lib/forms/fields.ts'
import { staffLocales } from '#lib/locales.ts'
import { lengthOf } from '#lib/password-length.ts'
import { leastPasswordLength, mostPasswordLength } from './rules.ts'

/** A Japanese keyboard may give full-width letters, and capitals make no difference in an ID. */
const loginId = requiredLine(64).transform((text) => text.normalize('NFKC').toLowerCase())

/** A password is taken as it was typed, with its spaces. */
const password = z.string('required').min(1, 'required').max(mostPasswordLength, 'too_long')

export const signInInput = z.object({ loginId, password })

export type SignInInput = z.output<typeof signInInput>

/** Why nobody was signed in. An ID that does not exist is a wrong password too. */
export type SignInRefusal = 'wrong_password' | 'locked'

const newPassword = password.refine((typed) => lengthOf(typed) >= leastPasswordLength, 'password_short')

const isSame = (one: string, other: string): boolean => one.normalize('NFKC') === other.normalize('NFKC')

/** Typed twice: a slip would lock somebody out. */
export const newPasswordInput = z
  .object({ password: newPassword, again: password })
  .refine((typed) => isSame(typed.password, typed.again), { path: ['again'], error: 'password_differs' })

/** The same for who knows their password so far. */
export const changePasswordInput = z
  .object({ current: password, password: newPassword, again: password })
  .refine((typed) => isSame(typed.password, typed.again), { path: ['again'], error: 'password_differs' })

export type ChangePasswordInput = z.output<typeof changePasswordInput>

/** Why a password cannot be taken. */
export type NewPasswordRefusal = 'common_password' | 'password_has_id' | 'same_password'

export const emailInput = z.object({ email: optionalEmail })

/** A session that is to end. */
export const sessionInput = z.object({ session: z.uuid() })

/** What the page of one's own account says after an act, and where somebody wanted to go before it. */
export const accountQuery = z.object({
  done: z.enum(['password', 'email', 'session', 'sessions', 'factor_off']).optional().catch(undefined),
  to: z.string().max(2000).optional().catch(undefined),
})

export const languageInput = z.object({ language: z.enum(staffLocales, 'choice'), back: z.string() })
