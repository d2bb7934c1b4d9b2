import { z } from 'zod'
import { requiredLine, wholeNumber } from '#lib/forms/fields.ts'
import { shippedLocales } from '#lib/locales.ts'
import { isNoticeNumber, isResidentNumber, normalizeTyped } from '#lib/numbers.ts'
import { initialSecretKinds, isLongEnough, mostPasswordLength } from './rules.ts'

/** How many letters one answer of the web carries; more are made by the command. */
export const mostLettersOnline = 200

/** How long the secret of a letter may open: the letter lies in a mailbox, and then in a drawer. */
const validDays = wholeNumber({ least: 1, most: 400 })

const letterChoices = {
  /** The form that was sent, so that sending it twice issues once. */
  requestId: z.uuid(),
  kind: z.enum(initialSecretKinds, 'choice'),
  validDays,
}

/** The form for new resident IDs. */
export const issueInput = z.object({
  ...letterChoices,
  count: wholeNumber({ least: 1, most: mostLettersOnline }),
  locale: z.enum(shippedLocales, 'choice'),
})

/** The form for another letter to one resident. */
export const issueAgainInput = z.object(letterChoices)

/** The number of a 交付通知書, with or without its hyphen. */
export const noticeNumberInput = z.object({
  noticeNumber: requiredLine(40).transform(normalizeTyped).refine(isNoticeNumber, 'notice_number'),
})

/** 住民ID as printed in the letter, with or without its hyphens. */
const residentNumber = requiredLine(40).transform(normalizeTyped).refine(isResidentNumber, 'resident_number')

/** A password is taken as it was typed, with its spaces. */
const password = z.string('required').min(1, 'required').max(mostPasswordLength, 'too_long')

export const signInInput = z.object({ number: residentNumber, password })

export type SignInInput = z.output<typeof signInInput>

/** Why nobody was signed in. An ID that does not exist is a wrong password too. */
export type SignInRefusal = 'wrong_password' | 'locked'

const newPassword = password.refine(isLongEnough, 'password_short')

/** Typed twice: a slip would lock out who has no e-mail, and without script it cannot be shown. */
export const newPasswordInput = z
  .object({ password: newPassword, again: password })
  .refine((typed) => isSame(typed.password, typed.again), { path: ['again'], error: 'password_differs' })

const isSame = (one: string, other: string): boolean => one.normalize('NFKC') === other.normalize('NFKC')

/** Why a password cannot be taken. */
export type NewPasswordRefusal = 'common_password' | 'password_has_id'

/** The twelve letters and digits of a letter or a mail, with or without their hyphens. */
const typedCode = requiredLine(40)
  .transform(normalizeTyped)
  .refine((code) => /^[0-9A-Z]{12}$/.test(code), 'code')

export const codeInput = z.object({ code: typedCode })

/** The same for who knows their password so far. */
export const changePasswordInput = z
  .object({ current: password, password: newPassword, again: password })
  .refine((typed) => isSame(typed.password, typed.again), { path: ['again'], error: 'password_differs' })
