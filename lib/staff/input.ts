import { z } from 'zod'
import { requiredLine } from '#lib/forms/fields.ts'
import { staffLocales } from '#lib/locales.ts'

/** A Japanese keyboard may give full-width letters, and capitals make no difference in an ID. */
const loginId = requiredLine(64).transform((text) => text.normalize('NFKC').toLowerCase())

/** The sign-in form. A password is taken as it was typed, with its spaces. */
export const signInInput = z.object({
  loginId,
  password: z.string('required').min(1, 'required').max(200, 'too_long'),
})

export type SignInInput = z.output<typeof signInInput>

/** Why nobody was signed in. An ID that does not exist is a wrong password too. */
export type SignInRefusal = 'wrong_password' | 'locked'

export const languageInput = z.object({ language: z.enum(staffLocales, 'choice'), back: z.string() })
