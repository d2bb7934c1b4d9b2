import { z } from 'zod'
import { requiredLine, wholeNumber } from '#lib/forms/fields.ts'
import { shippedLocales } from '#lib/locales.ts'
import { isNoticeNumber, normalizeTyped } from '#lib/numbers.ts'
import { initialSecretKinds } from './rules.ts'

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
