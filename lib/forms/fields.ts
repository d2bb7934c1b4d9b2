import { z } from 'zod'
import { hasMyNumber } from '#lib/my-number.ts'

/** Pieces that input schemas are made of, so that limits and problems are the same everywhere. */

/** One line a person typed: trimmed, normalised, without control characters or a 個人番号, within a length. */
export const line = (maxLength: number) =>
  machineLine(maxLength).refine((text) => !hasMyNumber(text), 'my_number')

/** One line a program made up. A random one may hold any digits, those of a 個人番号 too, and is kept as a fingerprint. */
export const machineLine = (maxLength: number) =>
  z
    .string()
    .max(maxLength * 2, 'too_long')
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .max(maxLength, 'too_long')
        .refine((text) => !hasControlCharacters(text), 'control_characters'),
    )

export const requiredLine = (maxLength: number) =>
  line(maxLength).refine((text) => text.length > 0, 'required')

/** A whole number as a form sends it, full-width digits too; an empty field is missing. */
export const wholeNumber = ({ least, most }: { least: number; most: number }) =>
  requiredLine(20)
    .transform((text) => text.normalize('NFKC'))
    .pipe(z.string().regex(/^-?\d+$/, 'number'))
    .transform(Number)
    .pipe(z.number().min(least, 'too_small').max(most, 'too_big'))

/** The id of a counter or service, as in addresses and the API. */
export const slug = z.string('required').regex(/^[a-z0-9-]{1,40}$/, 'choice')

/** An e-mail address or nothing; an empty field is nothing. */
export const optionalEmail = z
  .string()
  .optional()
  .transform((text) => text?.trim() || undefined)
  .pipe(
    z
      .email('email')
      .max(254, 'too_long')
      .refine((text) => !hasMyNumber(text), 'my_number')
      .optional(),
  )

/** One or more ticked boxes; none is an empty list. A box ticked twice counts once. */
export const ticked = <const Names extends readonly [string, ...string[]]>(names: Names) =>
  z
    .preprocess(
      (value) => (value === undefined ? [] : [value].flat()),
      z.array(z.enum(names, 'choice')).max(50),
    )
    .transform((list) => [...new Set(list)])

/** A moment as the API and the forms write it: ISO 8601 with an offset. */
export const moment = z.iso.datetime({ offset: true, error: 'date' }).transform((text) => new Date(text))

const hasControlCharacters = (text: string): boolean => /\p{Cc}|\p{Cs}/u.test(text)
