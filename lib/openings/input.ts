import { z } from 'zod'
import type { Shares } from '#lib/calendar.ts'
import { clock, date, dayOfYear, line, slug, ticked, wholeNumber } from '#lib/forms/fields.ts'
import { localizedOf, localizedShape } from '#lib/forms/localized.ts'
import { type Clock, type Day, isDay } from '#lib/time.ts'
import { copyAlignments, copyUnits, type ExceptionWish, exceptionKinds, type PatternWish } from './rules.ts'

const requiredDay = date().refine((typed) => typed !== '', 'required')
/** May be missing: an address leaves out what was left empty. */
const optionalDay = date()
  .transform((typed): Day | null => typed || null)
  .default(null)

/** A number that may be left out: then it is nought. */
const lanes = line(20)
  .optional()
  .transform((typed) => typed || '0')
  .pipe(wholeNumber({ least: 0, most: 60 }))

const laneShape = { lanes, webLanes: lanes, phoneLanes: lanes, walkInLanes: lanes }

const numbersOf = (typed: readonly string[]): number[] => typed.map(Number).sort()
const weekdays = ticked(['0', '1', '2', '3', '4', '5', '6']).transform(numbersOf)
const yesNo = z.enum(['yes', 'no'], 'choice').transform((chosen) => chosen === 'yes')
const slotMinutes = wholeNumber({ least: 5, most: 120 })

/** The counters that are ticked, each once. */
const someCounters = z
  .preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(slug).max(200))
  .refine((chosen) => chosen.length > 0, 'required')
  .transform((chosen) => [...new Set(chosen)])

/** The rows as they were when the form was opened, in short; or the newest change of them. */
const seen = z.string().max(40).default('')
const seenChange = z.coerce.number().int().min(0).catch(0)

/** A button that changes what the page shows. */
export const seenInput = z.object({ seen })

/** How many spans the form of a pattern takes. */
export const spanNumbers = [1, 2, 3, 4, 5, 6] as const

const spanShape = z.object({ opens: clock().default(''), closes: clock('24:00').default(''), ...laneShape })

type SpanFields = z.infer<typeof spanShape>

/** The fields of a span, `opens.2` to `walkInLanes.2`. */
const numbered = (number: number): [string, z.ZodType][] =>
  Object.entries(spanShape.shape).map(([name, field]) => [`${name}.${number}`, field])

const spansIn = (sent: Record<string, unknown>) =>
  spanNumbers
    .map((number) => {
      const fields = Object.keys(spanShape.shape).map((name) => [name, sent[`${name}.${number}`]])
      return { end: `.${number}`, ...(Object.fromEntries(fields) as SpanFields) }
    })
    .filter(({ opens, closes }, index) => index === 0 || opens !== '' || closes !== '')

type Complain = (field: string, problem: string) => void

const complaining =
  (context: z.RefinementCtx): Complain =>
  (field, message) =>
    context.addIssue({ code: 'custom', path: [field], message })

/** Hours in their order, and long enough for a slot. */
function checkHours(opens: Clock, closes: Clock, least: number, end: string, complain: Complain): void {
  if (opens === '') complain(`opens${end}`, 'required')
  if (closes === '') complain(`closes${end}`, 'required')
  if (opens === '' || closes === '') return
  if (closes <= opens) complain(`closes${end}`, 'order')
  else if (minuteOf(closes) - minuteOf(opens) < least) complain(`closes${end}`, 'too_short')
}

const minuteOf = (time: Clock): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** Shares that fit into the lanes there are. */
function checkShares(shares: Shares, least: number, end: string, complain: Complain): void {
  const shared = shares.webLanes + shares.phoneLanes + shares.walkInLanes
  if (shares.lanes < least) complain(`lanes${end}`, 'too_small')
  else if (shared > shares.lanes) complain(`lanes${end}`, 'shares')
}

function checkOrder(first: string | null, last: string | null, field: string, complain: Complain): void {
  if (first && last && last < first) complain(field, 'order')
}

/** The form of a pattern, for one counter or several. A span without hours is left out; the first must be there. */
export const patternInput = z
  .object({
    counterIds: someCounters,
    weekdays: weekdays.refine((chosen) => chosen.length > 0, 'required'),
    weeksOfMonth: ticked(['1', '2', '3', '4', '5']).transform(numbersOf),
    seasonFrom: dayOfYear().default(''),
    seasonUntil: dayOfYear().default(''),
    validFrom: requiredDay,
    validUntil: optionalDay,
    opensOnHolidays: yesNo,
    slotMinutes,
    /** From which day on the change holds; until then the pattern stays as it was. */
    changeFrom: optionalDay,
    seen,
  })
  .and(z.object(Object.fromEntries(spanNumbers.flatMap(numbered))))
  .transform((sent, context) => {
    const complain = complaining(context)
    const spans = spansIn(sent)
    for (const { end, opens, closes, ...shares } of spans) {
      checkHours(opens, closes, sent.slotMinutes, end, complain)
      checkShares(shares, 1, end, complain)
    }
    if (sent.seasonFrom !== '' && sent.seasonUntil === '') complain('seasonUntil', 'required')
    if (sent.seasonFrom === '' && sent.seasonUntil !== '') complain('seasonFrom', 'required')
    checkOrder(sent.validFrom, sent.validUntil, 'validUntil', complain)
    checkOrder(sent.validFrom, sent.changeFrom, 'changeFrom', complain)
    checkOrder(sent.changeFrom, sent.validUntil, 'changeFrom', complain)
    const pattern: PatternWish = {
      counterIds: sent.counterIds,
      weekdays: sent.weekdays,
      weeksOfMonth: sent.weeksOfMonth.length > 0 ? sent.weeksOfMonth : null,
      seasonFrom: sent.seasonFrom || null,
      seasonUntil: sent.seasonUntil || null,
      validFrom: sent.validFrom,
      validUntil: sent.validUntil,
      opensOnHolidays: sent.opensOnHolidays,
      slotMinutes: sent.slotMinutes,
      spans: spans.map(({ end: _, ...span }) => span),
    }
    return { pattern, changeFrom: sent.changeFrom, seen: sent.seen }
  })

const ALL = 'all'

/** Which counters: ticked ones, or all of them, whatever else is ticked. */
const counterIds = someCounters.transform((chosen) => (chosen.includes(ALL) ? null : chosen))

const MOST_DAYS = 3 * 366

const exceptionFields = z.object({
  kind: z.enum(exceptionKinds, 'choice'),
  counterIds,
  firstDay: requiredDay,
  lastDay: optionalDay,
  weekdays,
  opens: clock().default(''),
  closes: clock('24:00').default(''),
  slotMinutes: z.string().optional(),
  ...laneShape,
  seen,
})

type SentException = z.infer<typeof exceptionFields>

/** The form of an exception, whatever its kind: what a kind does not have is not looked at. */
export const exceptionInput = exceptionFields
  .and(z.object(localizedShape('reason', { maxLength: 200, isRequired: true })))
  .transform((sent, context): { wish: ExceptionWish; seen: string } => {
    const complain = complaining(context)
    const { kind, firstDay } = sent
    const lastDay = sent.lastDay ?? firstDay
    checkOrder(firstDay, lastDay, 'lastDay', complain)
    if (Date.parse(lastDay) - Date.parse(firstDay) > MOST_DAYS * DAY_MS) complain('lastDay', 'too_big')
    const wish: ExceptionWish = {
      kind,
      counterIds: sent.counterIds,
      firstDay,
      lastDay,
      weekdays: sent.weekdays.length > 0 && sent.weekdays.length < 7 ? sent.weekdays : null,
      ...hoursIn(sent, complain),
      shares: sharesIn(sent, complain),
      reason: localizedOf('reason', sent),
    }
    return { wish, seen: sent.seen }
  })

/** The hours of an exception, and the length of its slots; those of other lanes may be the whole day. */
function hoursIn(sent: SentException, complain: Complain) {
  const { kind, opens, closes } = sent
  if (kind === 'closure') return { opens: null, closes: null, slotMinutes: null }
  if (kind === 'capacity_change' && opens === '' && closes === '')
    return { opens: '00:00', closes: '23:59', slotMinutes: null }
  const minutes = kind === 'special_opening' ? slotMinutes.safeParse(sent.slotMinutes ?? '') : null
  const [problem] = minutes?.error?.issues ?? []
  if (problem) complain('slotMinutes', problem.message)
  checkHours(opens, closes, minutes?.data ?? 1, '', complain)
  return { opens, closes, slotMinutes: minutes?.data ?? null }
}

function sharesIn({ kind, ...sent }: SentException, complain: Complain): Shares | null {
  if (kind === 'closure' || kind === 'exclusion') return null
  checkShares(sent, kind === 'special_opening' ? 1 : 0, '', complain)
  const { lanes: all, webLanes, phoneLanes, walkInLanes } = sent
  return { lanes: all, webLanes, phoneLanes, walkInLanes }
}

const DAY_MS = 86_400_000

/** Rows that were chosen in a list or stand on a page, `closure/<id>`, to be taken away. */
export const removalInput = z.object({
  chosen: z
    .preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.string().max(80)).max(500))
    .transform((chosen) => chosen.flatMap((each) => exceptionNameOf(each) ?? []))
    .refine((chosen) => chosen.length > 0, 'required'),
})

/** One exception as lists name it, with what was seen of it. */
export function exceptionNameOf(text: string) {
  const [kind = '', id = '', seenOfIt = ''] = text.split('/')
  const name = exceptionAddress.safeParse({ kind, id })
  return name.success ? { ...name.data, seen: seenOfIt } : null
}

export const exceptionAddress = z.object({ kind: z.enum(exceptionKinds), id: z.uuid() })

const requiredName = localizedShape('name', { maxLength: 60, isRequired: true })

/** The city's own holiday: a day and its name. */
export const holidayInput = z
  .object({ day: requiredDay, seen: seenChange, ...requiredName })
  .transform((sent) => ({ day: sent.day, name: localizedOf('name', sent), seen: sent.seen }))

/** A button in the list of holidays, `remove/2026-11-23`: what is to be made of which day. */
export const holidayActInput = z.object({
  act: z
    .templateLiteral([z.enum(['remove', 'restore']), '/', z.string()])
    .transform((typed) => ({
      isRemoval: typed.startsWith('remove'),
      day: typed.slice(typed.indexOf('/') + 1),
    }))
    .refine(({ day }) => isDay(day), 'date'),
  seen: seenChange,
})

/** 年末年始: first and last day of the year's end. */
export const yearEndInput = z.object({
  from: dayOfYear().refine((typed) => typed !== '', 'required'),
  until: dayOfYear().refine((typed) => typed !== '', 'required'),
  seen: seenChange,
})

/** What is copied where: a week or a month of one counter, to so many others in a row, at these counters. */
export const copyInput = z.object({
  from: slug,
  unit: z.enum(copyUnits, 'choice'),
  source: requiredDay,
  target: requiredDay,
  times: wholeNumber({ least: 1, most: 53 }),
  alignment: z.enum(copyAlignments, 'choice'),
  counterIds: someCounters,
})
