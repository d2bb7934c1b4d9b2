import { z } from 'zod'
import { lines, requiredLine } from '#lib/forms/fields.ts'
import { listQuery } from '#lib/list-query.ts'
import { isLocale, shippedLocales } from '#lib/locales.ts'
import { hasMyNumber } from '#lib/my-number.ts'
import { screens } from '#lib/text-screens.ts'
import { allDomains, localesOf, MOST_LETTERS, type TextAddress } from './rules.ts'

const language = z.enum(shippedLocales).catch('ja')

/** What the list of texts is asked for by its address; what makes no sense is left out. */
export const textQuery = listQuery(['text', 'shipped', 'own']).extend({
  q: z
    .string()
    .catch('')
    .transform((typed) => typed.normalize('NFC').trim().slice(0, 100)),
  screen: z.enum(screens).optional().catch(undefined),
  language,
  only: z.enum(['changed', 'to_check']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
})

/** How the list of screens is asked for. */
export const screenQuery = listQuery(['name', 'texts', 'changed', 'to_check'])

/** The text that an editor is for, as its address names it: `?of=shell.home.lead&language=vi`. */
export const textAddress = z
  .object({ of: z.string().regex(/^[a-z_]+(\.\w+)+$/), language: z.string().refine(isLocale) })
  .transform(({ of, language: locale }): TextAddress => {
    const [domain = '', ...steps] = of.split('.')
    return { locale, domain, key: steps.join('.') }
  })
  .refine(({ locale, domain }) => allDomains.includes(domain) && localesOf(domain).includes(locale))

/** What else the address of an editor may say: which earlier text to begin with, and what was just done. */
export const editorQuery = z.object({
  version: z.coerce.number().int().min(1).optional().catch(undefined),
  done: z.enum(['saved', 'reset']).optional().catch(undefined),
})

/** One line: a break would be a space on a screen, and must not get into the subject of a mail. */
const words = lines(MOST_LETTERS)
  .refine((typed) => typed !== '', 'required')
  .transform((typed) => typed.replace(/\s*\n\s*/g, ' '))

/** Nothing but marks between words, such as `, `. */
const isSeparator = (typed: string): boolean =>
  typed.trim() !== '' && typed.length <= 20 && !/[\p{L}\p{N}\p{Cc}]/u.test(typed)

/** The text itself. Spaces at its ends are kept where it is a separator. */
export const textInput = z.object({
  intent: z.enum(['save', 'preview'], 'choice'),
  seen: z.coerce.number().int().min(0).catch(0),
  value: z.string('required').transform((typed, context) => {
    if (isSeparator(typed)) return typed
    const read = words.safeParse(typed)
    if (read.success) return read.data
    context.addIssue({ code: 'custom', message: read.error.issues[0]?.message ?? 'invalid' })
    return z.NEVER
  }),
})

/** What goes back to somebody whose text was refused: never one that holds a 個人番号. */
export const textToMend = (typed: string): string => {
  const kept = typed.slice(0, 2 * MOST_LETTERS)
  return hasMyNumber(kept) ? '' : kept
}

const term = { language, word: requiredLine(100), replacement: requiredLine(100) }

/** A term to look for, by the address of the page. */
export const termQuery = z.object({
  language,
  word: z.string().optional().catch(undefined),
  replacement: z.string().optional().catch(undefined),
  done: z.coerce.number().int().min(1).optional().catch(undefined),
  undone: z.literal('yes').optional().catch(undefined),
  /** The act that could not be taken back, since somebody else was faster. */
  faster: z.uuid().optional().catch(undefined),
})

/** The same as it must be to be looked for. */
export const termInput = z.object(term)

/** The texts that were ticked. */
export const termChange = z.object({
  ...term,
  seen: z.coerce.number().int().min(0).catch(0),
  texts: z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z.array(z.string().max(200)).min(1, 'required').max(2000),
  ),
})

/** The act to take back. */
export const undoInput = z.object({ batch: z.uuid('choice') })
