import { z } from 'zod'
import type { Shares } from '#lib/calendar.ts'
import { clock as clockField, line, slug, wholeNumber } from '#lib/forms/fields.ts'
import { addDays, type Day, isDay } from '#lib/time.ts'
import {
  closedShares,
  MOST_LANES,
  MOST_LETTERS,
  type NumberColumn,
  numberColumns,
  numberName,
  type Picture,
  type PictureTime,
  partOf,
  pictureText,
  readPicture,
  takenOver,
} from './rules.ts'

const day = z.string('required').refine((text) => isDay(text), 'date')
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

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
  /** What was painted before somebody looked at the dry run and came back, as `render-address` writes it. */
  picture: z.string().max(MOST_LETTERS).optional().catch(undefined),
  opens: clock.optional().catch(undefined),
  closes: clock.optional().catch(undefined),
  minutes: z.coerce.number().int().min(5).max(120).optional().catch(undefined),
  /** Somebody else was faster with this day. */
  faster: z.literal('yes').optional().catch(undefined),
})

const asList = (sent: unknown): unknown[] => (sent === undefined ? [] : [sent].flat())

const applyTo = ['day', 'days', 'weekday'] as const

/** What is sent with a picture, painted or typed: whose it is, what was seen before, and for which days it is meant. */
const common = {
  counterId: slug,
  day,
  /** The picture that the page was made from. */
  seen: z.string('required').max(MOST_LETTERS),
  apply: z.enum(applyTo, 'choice').default('day'),
  days: z.preprocess(asList, z.array(day).max(60)),
  /** Further counters that are to get the same. */
  counters: z.preprocess(asList, z.array(slug).max(200)).transform((ids) => [...new Set(ids)]),
  /** Of every week; where there are none, that of the day. */
  weekdays: z.preprocess(asList, z.array(z.coerce.number().int().min(0).max(6)).max(7)),
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

/** For which days the opening rules alone shall hold again, whatever is painted. */
export const clearInput = meant(z.object(common)).transform((sent) => ({ ...sent, picture: null }))

/** Days as they were painted, or as the opening rules have them. */
export type DaysInput = Omit<PaintInput, 'picture'> & { picture: Picture | null }

const number = wholeNumber({ least: 0, most: MOST_LANES })

/** The day as typed so far, of which the form shows one part. */
const pageFields = { whole: picture, part: z.coerce.number().int().min(0).max(99) }

/** A table as its form carries it on: the whole day as text, and which part of it is shown. */
export type TablePage = { whole: string; part: number }

/** The same as it was sent; nothing where somebody made the form up. */
export function tablePage(form: FormData): TablePage | undefined {
  const sent = z.object(pageFields).safeParse({ whole: form.get('whole') ?? '', part: form.get('part') })
  return sent.data && { whole: pictureText(sent.data.whole), part: sent.data.part }
}

/** The numbers of the part that is shown, `lanes-09:00` and so on for each of its times, checked row by row. */
function numbersInput<Shape extends z.ZodRawShape>(form: FormData, more: Shape) {
  const page = tablePage(form)
  const shown = page ? partOf(readPicture(page.whole) ?? [], page.part) : []
  const cells = shown.flatMap(({ opens }) =>
    numberColumns.map((column) => [numberName(column, opens), number] as const),
  )
  return z
    .object({ ...more, ...pageFields, ...Object.fromEntries(cells) })
    .superRefine((typed, context) => {
      for (const { opens, ...shares } of typedTimes(shown, typed))
        if (isTooMuch(shares)) context.addIssue(tooSmall(numberName('lanes', opens)))
    })
    .transform((typed) => ({
      ...typed,
      picture: takenOver((typed as { whole: Picture }).whole, typedTimes(shown, typed)),
    }))
}

const isTooMuch = ({ lanes, webLanes, phoneLanes, walkInLanes }: Shares): boolean =>
  webLanes + phoneLanes + walkInLanes > lanes

const tooSmall = (field: string) => ({ code: 'custom' as const, message: 'too_small', path: [field] })

const typedTimes = (shown: Picture, typed: Record<string, unknown>): Picture =>
  shown.map(({ opens, closes }) => {
    const of = (column: NumberColumn) => Number(typed[numberName(column, opens)])
    // Where nothing is open nothing is shared out, whatever still stands beside it.
    if (of('lanes') === 0) return { opens, closes, ...closedShares }
    return {
      opens,
      closes,
      lanes: of('lanes'),
      webLanes: of('webLanes'),
      phoneLanes: of('phoneLanes'),
      walkInLanes: of('walkInLanes'),
    }
  })

/** A day typed as numbers; what comes out is a picture like a painted one. */
export const tableInput = (form: FormData) => meant(numbersInput(form, common))

/** The numbers alone, to go on with them in the form: another part, or copied. */
export const turnInput = (form: FormData) => numbersInput(form, {})

/** Which day's numbers are to be taken over into the form. */
export const copyInput = z.object({ counterId: slug, copyFrom: day })

/** The same numbers for all times from one to another. */
export const fillInput = z
  .object({
    fillOpens: clockField().refine((typed) => typed !== '', 'required'),
    fillCloses: clockField('24:00').refine((typed) => typed !== '', 'required'),
    fillLanes: number,
    fillWebLanes: number,
    fillPhoneLanes: number,
    fillWalkInLanes: number,
  })
  .transform((sent, context): PictureTime => {
    const time = {
      opens: sent.fillOpens,
      closes: sent.fillCloses,
      lanes: sent.fillLanes,
      webLanes: sent.fillWebLanes,
      phoneLanes: sent.fillPhoneLanes,
      walkInLanes: sent.fillWalkInLanes,
    }
    if (time.closes <= time.opens)
      context.addIssue({ code: 'custom', message: 'order', path: ['fillCloses'] })
    if (isTooMuch(time)) context.addIssue(tooSmall('fillLanes'))
    return time
  })
