import { z } from 'zod'
import { line, slug } from '#lib/forms/fields.ts'
import { addDays, type Day, isDay } from '#lib/time.ts'
import { type Picture, readPicture } from './rules.ts'

const day = z.string('required').refine((text) => isDay(text), 'date')
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** As long as a picture of a whole day in slots of five minutes can be, each other than the one before. */
const MOST_LETTERS = 8000

const picture = z
  .string('required')
  .max(MOST_LETTERS, 'too_long')
  .transform((text) => readPicture(text))
  .pipe(z.custom<Picture>((read) => read !== null, 'invalid'))

/** How far ahead the same weekday can be painted at once. */
const MOST_DAYS_AHEAD = 400

/** Which counter and day the page shows; times that the calendar does not have are asked for with their length. */
export const paintQuery = z.object({
  counter: slug.optional().catch(undefined),
  day: day.optional().catch(undefined),
  /** What was painted before somebody looked at the dry run and came back. */
  picture: picture.optional().catch(undefined),
  from: clock.optional().catch(undefined),
  until: clock.optional().catch(undefined),
  minutes: z.coerce.number().int().min(5).max(120).optional().catch(undefined),
})

export type PaintQuery = z.infer<typeof paintQuery>

const applyTo = ['day', 'days', 'weekday'] as const

/** What is sent with a picture, painted or typed: whose it is, what was seen before, and for which days it is meant. */
const common = {
  counterId: slug,
  day,
  /** The picture that the page was made from. */
  seen: z.string('required').max(MOST_LETTERS),
  apply: z.enum(applyTo, 'choice').default('day'),
  days: z.preprocess((sent) => (sent === undefined ? [] : [sent].flat()), z.array(day).max(60)),
  until: z
    .string()
    .optional()
    .transform((text) => text || undefined)
    .pipe(day.optional()),
  reason: line(200).default(''),
}

/** Checks of several fields at once, for a picture that was painted and for one that was typed. */
const meant = <Schema extends z.ZodType<Meant>>(schema: Schema) =>
  schema
    .refine(({ apply, days }) => apply !== 'days' || days.length > 0, { message: 'required', path: ['days'] })
    .refine(({ apply, until }) => apply !== 'weekday' || until, { message: 'required', path: ['until'] })
    .refine(({ apply, day: first, until }) => apply !== 'weekday' || !until || isWithin(first, until), {
      message: 'date',
      path: ['until'],
    })

type Meant = { apply: (typeof applyTo)[number]; day: Day; days: string[]; until?: string | undefined }

const isWithin = (first: Day, until: Day): boolean =>
  first <= until && until <= addDays(first, MOST_DAYS_AHEAD)

export const paintInput = meant(z.object({ ...common, picture }))

export type PaintInput = z.infer<typeof paintInput>
