import { z } from 'zod'
import { line, slug, wholeNumber } from '#lib/forms/fields.ts'
import type { Typed } from '#lib/forms/form-state.ts'
import { addDays, type Day, isDay } from '#lib/time.ts'
import {
  closedShares,
  isPicture,
  MOST_LANES,
  type NumberColumn,
  numberColumns,
  numberName,
  type Picture,
  type PictureTime,
  readPicture,
} from './rules.ts'

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
  opens: clock.optional().catch(undefined),
  closes: clock.optional().catch(undefined),
  minutes: z.coerce.number().int().min(5).max(120).optional().catch(undefined),
})

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

const TIME = /^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/

/** As many times as a day has in slots of five minutes. */
const MOST_TIMES = 288

const times = z
  .string('required')
  .transform((text) => text.split(' ').filter(Boolean))
  .pipe(z.array(z.string().regex(TIME)).max(MOST_TIMES))
  .transform((list) => list.map((each) => ({ opens: each.slice(0, 5), closes: each.slice(6) })))

const number = wholeNumber({ least: 0, most: MOST_LANES })

/**
 * A day typed as numbers, `lanes-09:00` and so on for each of its times. The form says which times it has; what comes
 * out is a picture like a painted one.
 */
export function tableInput(form: FormData) {
  const named = times.safeParse(form.get('times') ?? '')
  const fields = (named.success ? named.data : []).flatMap(({ opens }) =>
    numberColumns.map((column) => [numberName(column, opens), number] as const),
  )
  return meant(z.object({ ...common, times, ...Object.fromEntries(fields) }))
    .superRefine((typed, context) => {
      for (const time of typedPicture(typed)) {
        if (time.webLanes + time.phoneLanes + time.walkInLanes > time.lanes)
          context.addIssue({ code: 'custom', message: 'too_small', path: [numberName('lanes', time.opens)] })
      }
    })
    .transform((typed) => ({ ...typed, picture: typedPicture(typed) }))
    .refine(({ picture: read }) => isPicture(read), { message: 'invalid', path: ['times'] })
}

type TypedTable = { times: { opens: string; closes: string }[] } & Record<string, unknown>

const typedPicture = (typed: TypedTable): Picture =>
  typed.times.map((time): PictureTime => {
    const of = (column: NumberColumn) => Number(typed[numberName(column, time.opens)])
    // Where nothing is open nothing is shared out, whatever still stands beside it.
    if (of('lanes') === 0) return { ...time, ...closedShares }
    return {
      ...time,
      lanes: of('lanes'),
      webLanes: of('webLanes'),
      phoneLanes: of('phoneLanes'),
      walkInLanes: of('walkInLanes'),
    }
  })

/** Which day's numbers are to be taken over into the form. */
export const copyInput = z.object({ counterId: slug, copyFrom: day })

/** What was typed, with the numbers of one row in all rows below it. */
export function copiedDown(typed: Typed, opens: string): Typed {
  const below = timesTyped(typed).filter((each) => each > opens)
  const copied = below.flatMap((each) =>
    numberColumns.map(
      (column) => [numberName(column, each), typed[numberName(column, opens)] ?? ['']] as const,
    ),
  )
  return { ...typed, ...Object.fromEntries(copied) }
}

/** What was typed, with the numbers of a day in the rows whose times it has too. */
export function typedDay(typed: Typed, other: Picture): Typed {
  const rows = new Set(timesTyped(typed))
  const copied = other
    .filter(({ opens }) => rows.has(opens))
    .flatMap((time) =>
      numberColumns.map((column): [string, string[]] => [
        numberName(column, time.opens),
        [`${time[column]}`],
      ]),
    )
  return { ...typed, ...Object.fromEntries(copied) }
}

const timesTyped = (typed: Typed): string[] =>
  Object.keys(typed).flatMap((name) => (name.startsWith('lanes-') ? [name.slice('lanes-'.length)] : []))
