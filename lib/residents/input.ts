import { z } from 'zod'
import { date, phone, requiredEmail, requiredLine, wholeNumber } from '#lib/forms/fields.ts'
import { listQuery } from '#lib/list-query.ts'
import { shippedLocales, sourceLocale } from '#lib/locales.ts'
import { isNoticeNumber, isResidentNumber, normalizeTyped } from '#lib/numbers.ts'
import { phoneKey, searchKey } from '#lib/search-key.ts'
import { readDate } from '#lib/wareki.ts'
import type { ResidentSearch } from './rules.ts'
import { initialSecretKinds, isLongEnough, mostPasswordLength, residentColumns } from './rules.ts'

/** How many letters one answer of the web carries; more are made by the command. */
export const mostLettersOnline = 200

/** How long the secret of a letter may open: the letter lies in a mailbox, and then in a drawer. */
const validDays = wholeNumber({ least: 1, most: 400 })

const noticeNumber = requiredLine(40).transform(normalizeTyped).refine(isNoticeNumber, 'notice_number')

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

/** Letters (字) that no font has to print them. */
const missing = z.string().max(200).catch('')

/** The form as it is opened, or as it comes back: a mistake or a refusal is told in its address. */
export const issueFormQuery = z.object({
  count: z.string().max(40).catch('1'),
  kind: z.string().max(40).catch('password'),
  locale: z.string().max(40).catch('ja'),
  validDays: z.string().max(40).catch('60'),
  checked: z.literal('yes').optional().catch(undefined),
  refused: z.enum(['already_issued', 'notice_number_taken', 'unprintable']).optional().catch(undefined),
  missing,
})

/** The newest act of this kind that the page showed, by its number; none where the form does not say. */
const seen = z.coerce.number().int().min(0).catch(0)

/** The form for another letter to one resident. */
export const issueAgainInput = z.object({ ...letterChoices, seen })

/** What the command for many letters is asked for. */
export const issueCommand = z
  .object({
    count: wholeNumber({ least: 1, most: 20_000 }),
    kind: z
      .enum(['password', 'link-code'], 'choice')
      .transform((kind) => (kind === 'password' ? kind : 'link_code')),
    locale: z.enum(shippedLocales, 'choice').default(sourceLocale),
    days: validDays.default(60),
    pdf: z.string().min(1).optional(),
    csv: z.string().min(1).optional(),
    noticeNumbers: z.array(noticeNumber),
  })
  .refine(({ pdf, csv }) => pdf ?? csv, 'needs --pdf or --csv')
  .refine(
    ({ count, noticeNumbers }) => noticeNumbers.length <= count,
    'has more notice numbers than residents',
  )
  .refine(({ noticeNumbers: all }) => new Set(all).size === all.length, 'has a notice number twice')
  .transform(({ days, ...rest }) => ({ ...rest, validDays: days }))

/** The number of a 交付通知書, with or without its hyphen. */
export const noticeNumberInput = z.object({ noticeNumber })

/** The list of residents as its address asks for it, the newest first; its words are sealed there. */
export const residentsQuery = listQuery(residentColumns).extend({
  order: z.enum(['ascending', 'descending']).catch('descending'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export const residentId = z.object({ id: z.uuid() })

export const closeInput = z.object({ confirm: z.literal('yes', 'required') })

/** A code is handed out only by who says they have made sure of the person. */
export const giveCodeInput = z.object({ isChecked: z.literal('yes', 'required'), seen })

/** What the page of a resident says after an act, by its address. */
export const residentQuery = z.object({
  done: z.enum(['notice_added', 'notice_withdrawn', 'closed']).optional().catch(undefined),
  refused: z.enum(['already_issued', 'activated', 'not_found', 'unprintable']).optional().catch(undefined),
  /** What somebody else did first: took a notice number back, closed the account, made a letter or gave a code. */
  faster: z.enum(['notice', 'closed', 'letter', 'code']).optional().catch(undefined),
  missing,
  checked: z.literal('validDays').optional().catch(undefined),
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

/** Whether two typed passwords open the same: as they are compared when they are kept. */
export const isSame = (one: string, other: string): boolean =>
  one.normalize('NFKC') === other.normalize('NFKC')

/** Why a password cannot be taken. */
export type NewPasswordRefusal = 'common_password' | 'password_has_id' | 'same_password'

/** The twelve letters and digits of a letter or a mail, with or without their hyphens. */
const typedCode = requiredLine(40)
  .transform(normalizeTyped)
  .refine((code) => /^[0-9A-Z]{12}$/.test(code), 'code')

export const codeInput = z.object({ code: typedCode })

/** The same for who knows their password so far. */
export const changePasswordInput = z
  .object({ current: password, password: newPassword, again: password })
  .refine((typed) => isSame(typed.password, typed.again), { path: ['again'], error: 'password_differs' })

export type ChangePasswordInput = z.output<typeof changePasswordInput>

const isFilled = (text: string): boolean => text !== ''

/** Where a code for a new password is mailed to is known; only the ID is asked. */
export const forgottenInput = z.object({ number: residentNumber })

/** A request to be called back about a forgotten password. */
export const helpInput = z.object({ number: residentNumber, phone: phone().refine(isFilled, 'required') })

export type HelpInput = z.output<typeof helpInput>

/** The number of a 交付通知書 and the birthday, typed in 西暦 or 和暦. */
export const noticeSignInInput = noticeNumberInput.extend({ birthday: date().refine(isFilled, 'required') })

export type NoticeSignInInput = z.output<typeof noticeSignInInput>

/** A new address for notices. The password is asked of everybody who has one. */
export const changeEmailInput = z.object({
  email: requiredEmail,
  current: z.string().max(mostPasswordLength, 'too_long').optional(),
})

/** An address is taken out: only the password is asked, of everybody who has one. */
export const withdrawEmailInput = changeEmailInput.pick({ current: true })

export type ChangeEmailInput = z.output<typeof changeEmailInput>

export const residentLanguageInput = z.object({ language: z.enum(shippedLocales, 'choice') })

/**
 * Reads what somebody at the counter or on the phone said of themselves: all that it may be. Digits are a phone number or
 * its last four, or a birthday; a day of any calendar is a birthday; all else is a name or its kana. Every box of staff
 * that looks for people reads it so.
 */
export function searchFor(typed: string): ResidentSearch[] {
  const code = normalizeTyped(typed)
  if (isResidentNumber(code)) return [{ by: 'number', value: code }]
  const birthday = readDate(typed)?.replaceAll('-', '')
  const found: ResidentSearch[] = [
    ...(isNoticeNumber(code) ? [{ by: 'notice_number' as const, value: code }] : []),
    ...(/^\d+$/.test(code.replace(BETWEEN_DIGITS, ''))
      ? [{ by: 'phone' as const, value: phoneKey(typed) }]
      : []),
    ...(birthday ? [{ by: 'birthday' as const, value: birthday }] : []),
  ]
  return found.length > 0 ? found : [{ by: 'name', value: searchKey(typed) }]
}

/** What people write between the digits of phone numbers and days, beside hyphens. */
const BETWEEN_DIGITS = /[()+/.年月日]/g
