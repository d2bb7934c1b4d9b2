import { z } from 'zod'
import { line, lines, optionalEmail, requiredLine } from '#lib/forms/fields.ts'
import { shippedLocales } from '#lib/locales.ts'
import { hasMyNumber } from '#lib/my-number.ts'
import { noticeKinds } from '#lib/notices/rules.ts'

/** A template as the address of its editor names it. */
export const templateAddress = z.object({ kind: z.enum(noticeKinds), locale: z.enum(shippedLocales) })

const MOST_LETTERS = 10_000

/** A template with what is to be done with it. */
export const templateInput = z
  .object({
    intent: z.enum(['save', 'preview', 'test'], 'choice'),
    seen: z.coerce.number().int().min(0).catch(0),
    subject: requiredLine(200),
    body: lines(MOST_LETTERS).refine((text) => text.length > 0, 'required'),
    /** A reservation to fill it with instead of the sample. */
    number: line(20)
      .transform((typed) => typed.normalize('NFKC').replace(/[^\d]/g, ''))
      .refine((digits) => digits === '' || /^\d{10}$/.test(digits), 'reservation_number')
      .optional(),
    recipient: optionalEmail,
  })
  .refine(({ intent, recipient }) => intent !== 'test' || recipient, {
    path: ['recipient'],
    message: 'required',
  })

/** The newest change that was shown beside the button which brings the shipped text back. */
export const resetInput = z.object({ seen: z.coerce.number().int().min(0).catch(0) })

/** Which text the editor opens with, and what was just done. */
export const templateQuery = z.object({
  version: z.coerce.number().int().min(1).optional().catch(undefined),
  shipped: z.literal('yes').optional().catch(undefined),
  done: z.enum(['saved', 'reset', 'sent']).optional().catch(undefined),
})

/** What goes back to somebody whose template was refused: all of it, without any line that holds a 個人番号. */
export const typedTemplate = (form: FormData) => ({
  subject: withoutNumbers(form.get('subject')),
  body: withoutNumbers(form.get('body')),
  number: withoutNumbers(form.get('number')),
  recipient: withoutNumbers(form.get('recipient')),
})

const withoutNumbers = (typed: FormDataEntryValue | null): string =>
  typeof typed === 'string'
    ? typed
        .slice(0, 2 * MOST_LETTERS)
        .split('\n')
        .filter((each) => !hasMyNumber(each))
        .join('\n')
    : ''
