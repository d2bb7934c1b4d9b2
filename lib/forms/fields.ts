import { z } from 'zod'
import { plainDigits } from '#lib/digits.ts'
import { hasMyNumber } from '#lib/my-number.ts'
import { type Clock, type Day, isDay } from '#lib/time.ts'
import { readDate } from '#lib/wareki.ts'

/** Pieces that input schemas are made of, so that limits and problems are the same everywhere. */

/** One line a person typed: trimmed, normalised, without control characters or a 個人番号, within a length. */
export const line = (maxLength: number) =>
  machineLine(maxLength).refine((text) => !hasMyNumber(text), 'my_number')

/** The same of several lines, each ending with `\n`. */
export const lines = (maxLength: number) =>
  clean(maxLength, (text) => text.replaceAll('\n', '')).refine((text) => !hasMyNumber(text), 'my_number')

/** One line a program made up. A random one may hold any digits, those of a 個人番号 too, and is kept as a fingerprint. */
export const machineLine = (maxLength: number) => clean(maxLength, (text) => text)

const clean = (maxLength: number, readable: (text: string) => string) =>
  z
    .string()
    .max(maxLength * 2, 'too_long')
    .transform((text) => text.normalize('NFC').replaceAll('\r\n', '\n').trim())
    .pipe(
      z
        .string()
        .max(maxLength, 'too_long')
        .refine((text) => !hasControlCharacters(readable(text)), 'control_characters'),
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

/** The same where it may be left out: then there is none. */
export const optionalNumber = (limits: { least: number; most: number }) =>
  z
    .string()
    .transform((typed) => typed.trim() || undefined)
    .pipe(wholeNumber(limits).optional())

/** A reading in katakana; hiragana and half-width kana are taken too and stored as katakana. May be empty. */
export const kana = (maxLength: number) =>
  line(maxLength)
    .transform((text) =>
      text
        .normalize('NFKC')
        .replace(/[ぁ-ゖ]/g, toKatakana)
        .replace(/\s+/g, '　'),
    )
    .refine((text) => /^[ァ-ヶー・　]*$/.test(text), 'kana')

const toKatakana = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) + KANA_DISTANCE)

/** ァ stands so far behind ぁ. */
const KANA_DISTANCE = 0x60

/** A number of so many digits, at most nine: no phone number passes for one. May be empty. */
export const figure = (mostDigits: number) =>
  line(40)
    .transform((text) => plainDigits(text).replace(/[,\s]/g, ''))
    .refine((text) => /^(-?\d+(\.\d+)?)?$/.test(text), 'number')
    .refine((text) => text.replace(/\D/g, '').length <= Math.min(9, mostDigits), 'too_big')
    .transform((text) => (text === '' ? '' : String(Number(text))))

/** A date by 西暦 or 和暦, as `YYYY-MM-DD`. May be empty. */
export const date = () =>
  line(40)
    .transform((text): Day | null => (text === '' ? '' : readDate(text)))
    .pipe(z.string('date'))

/** A time of day, `9:00`, `０９：００` or `0900`, as `09:00`; what ends may end with the day, at 24:00. May be empty. */
export const clock = (latest: '23:59' | '24:00' = '23:59') =>
  line(10)
    .transform((text): Clock => {
      const digits = plainDigits(text).replace(/[:\s]/g, '').padStart(4, '0')
      return text === '' ? '' : `${digits.slice(0, 2)}:${digits.slice(2)}`
    })
    .refine((text) => /^(([01]\d|2[0-3]):[0-5]\d|24:00)?$/.test(text) && text <= latest, 'date')

/** A day of each year, `1/31`, `01-31` or `1月31日`, as `01-31`. May be empty. */
export const dayOfYear = () =>
  line(10)
    .transform((text) => {
      const [, month = '', day = ''] = plainDigits(text).match(/^(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?$/) ?? []
      return text === '' ? '' : `${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    })
    .refine((text) => text === '' || isDay(`${LEAP_YEAR}-${text}`), 'date')

/** In which every day of any year exists. */
const LEAP_YEAR = 2028

/** A phone number of Japan as ten or eleven digits, or one of another country with its `+`. May be empty. */
export const phone = () =>
  line(40)
    .transform((text) =>
      plainDigits(text)
        .replace(DIALLING, '')
        .replace(/^\+81\(?0?\)?/, '0'),
    )
    .refine((text) => /^(0[1-9]\d{8,9}|\+[1-9]\d{6,14})?$/.test(text), 'phone')

/** What people write between the digits of a phone number. */
const DIALLING = /[\s()\-‐‑‒–—―−ー.・]/g

/** A postal code as seven digits. May be empty. */
export const postalCode = () =>
  line(20)
    .transform((text) => plainDigits(text).replace(/[〒\s\-‐‑‒–—―−ー]/g, ''))
    .refine((text) => /^(\d{7})?$/.test(text), 'postal_code')

/** The id of a counter or service, as in addresses and the API. */
export const slug = z.string('required').regex(/^[a-z0-9-]{1,40}$/, 'choice')

/** The id that somebody gives a new counter or service, which keeps it; wide and capital letters become plain ones. */
export const newSlug = z
  .string('required')
  .transform((typed) => typed.normalize('NFKC').trim().toLowerCase())
  .pipe(
    z
      .string()
      .min(1, 'required')
      .regex(/^[a-z0-9-]{1,40}$/, 'invalid'),
  )

/** An e-mail address that must be there; full-width letters, as Japanese keyboards leave them, are taken too. */
export const requiredEmail = requiredLine(254)
  .transform((text) => text.normalize('NFKC'))
  .pipe(z.email('email'))

/** The same or nothing; an empty field is nothing. */
export const optionalEmail = z
  .string()
  .optional()
  .transform((text) => text?.trim() || undefined)
  .pipe(requiredEmail.optional())

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
