import { z } from 'zod'
import { requiredLine } from '#lib/forms/fields.ts'

/** A Japanese keyboard may give full-width letters, and capitals make no difference in an ID. */
const loginId = requiredLine(64).transform((text) => text.normalize('NFKC').toLowerCase())

/** The sign-in form. A password is taken as it was typed, with its spaces. */
export const signInInput = z.object({
  loginId,
  password: z.string('required').min(1, 'required').max(200, 'too_long'),
})

export type SignInInput = z.output<typeof signInInput>
