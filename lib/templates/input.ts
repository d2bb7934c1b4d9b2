import { z } from 'zod'
import { paperKinds, paperLocales } from '#lib/documents/rules.ts'
import { line, lines, requiredLine } from '#lib/forms/fields.ts'
import { shippedLocales } from '#lib/locales.ts'
import { hasMyNumber } from '#lib/my-number.ts'
import { localesOf, rightToFill, type TemplateKind, templateKinds } from './rules.ts'

/** A template as the address of its editor names it. */
export const templateAddress = z
  .object({ kind: z.enum(templateKinds), locale: z.enum(shippedLocales) })
  .refine(({ kind, locale }) => localesOf(kind).includes(locale))

/** A paper as the address of its trial names it. */
export const paperAddress = z
  .object({ kind: z.enum(paperKinds), locale: z.enum(shippedLocales) })
  .refine(({ kind, locale }) => paperLocales(kind).includes(locale))

const MOST_LETTERS = 10_000

/** A template with what is to be done with it. */
export const templateInput = (kind: TemplateKind) =>
  z.object({
    intent: z.enum(['save', 'preview', 'test'], 'choice'),
    seen: z.coerce.number().int().min(0).catch(0),
    subject: requiredLine(200),
    body: lines(MOST_LETTERS).refine((text) => text.length > 0, 'required'),
    number: readerNumber(kind),
  })

/** A reservation to fill it with instead of the sample, or the ID of a resident. */
function readerNumber(kind: TemplateKind) {
  const [digits, problem] =
    rightToFill(kind) === 'residents.view'
      ? ([9, 'resident_number'] as const)
      : ([10, 'reservation_number'] as const)
  return line(20)
    .transform((typed) => typed.normalize('NFKC').replace(/[^\d]/g, ''))
    .refine((number) => number === '' || number.length === digits, problem)
    .optional()
}

/** The newest change that was shown beside the button which brings the shipped text back. */
export const resetInput = z.object({ seen: z.coerce.number().int().min(0).catch(0) })

/** Which text the editor opens with, and what was just done. */
export const templateQuery = z.object({
  version: z.coerce.number().int().min(1).optional().catch(undefined),
  shipped: z.literal('yes').optional().catch(undefined),
  done: z.enum(['saved', 'reset', 'sent']).optional().catch(undefined),
  refused: z.enum(['not_printed', 'no_reader']).optional().catch(undefined),
})

/** What goes back to somebody whose template was refused: all of it, without any line that holds a 個人番号. */
export const typedTemplate = (form: FormData) => ({
  subject: withoutNumbers(form.get('subject')),
  body: withoutNumbers(form.get('body')),
  number: withoutNumbers(form.get('number')),
})

const withoutNumbers = (typed: FormDataEntryValue | null): string =>
  typeof typed === 'string'
    ? typed
        .slice(0, 2 * MOST_LETTERS)
        .split('\n')
        .filter((each) => !hasMyNumber(each))
        .join('\n')
    : ''
