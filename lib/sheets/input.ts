import { z } from 'zod'
import { csvEncodings } from '#lib/csv.ts'
import { csvFaults } from '#lib/csv-reading.ts'
import { lines, slug } from '#lib/forms/fields.ts'
import { listQuery, pageNumber } from '#lib/list-query.ts'
import { hasMyNumber } from '#lib/my-number.ts'
import { askedDay } from '#lib/spans.ts'
import { type Clock, type Day, isDay } from '#lib/time.ts'
import { readDate } from '#lib/wareki.ts'
import {
  type ExceptionKind,
  type Expected,
  type exceptionKinds,
  type MendedCell,
  type SheetColumn,
  sheetColumns,
  sheetKinds,
} from './rules.ts'

const MOST_LETTERS = 200

/** What a table is asked for: which, in which encoding, and of slots between which days and of which counter. */
export const exportQuery = z.object({
  kind: z.enum(sheetKinds),
  encoding: z.enum(csvEncodings).default('utf-8'),
  counter: slug.optional().catch(undefined),
  from: askedDay,
  until: askedDay,
})

export type ExportQuery = z.infer<typeof exportQuery>

/** What the page says after a table was asked for or sent in, by its address. */
export const sheetQuery = z.object({
  ...exportQuery.shape,
  kind: z.enum(sheetKinds).catch('exceptions'),
  encoding: z.enum(csvEncodings).catch('utf-8'),
  missing: z.enum(['keep', 'remove']).catch('keep'),
  failed: z.literal('yes').optional().catch(undefined),
  refused: z
    .enum([...csvFaults, 'other_ending'])
    .optional()
    .catch(undefined),
})

export type SheetQuery = z.infer<typeof sheetQuery>

/** What is sent with a file; the file itself is looked at by its bytes. */
export const importInput = z.object({
  kind: z.enum(sheetKinds, 'choice'),
  missing: z.enum(['keep', 'remove'], 'choice').default('keep'),
})

const columnNames: readonly string[] = Object.values(sheetColumns).flat()

/** The cells that a form mends, `cell-3-opens` and so on; what it names besides is not looked at. */
export function cellsInput(form: FormData) {
  const cells = [...form.keys()].flatMap((name) => {
    const [, row = '', column = ''] = /^cell-([1-9]\d{0,4})-(\w+)$/.exec(name) ?? []
    return columnNames.includes(column) ? [{ name, row: Number(row), column: column as SheetColumn }] : []
  })
  return z
    .object(Object.fromEntries(cells.map(({ name }) => [name, lines(MOST_LETTERS)])))
    .transform((typed) =>
      cells.map(({ name, ...place }): MendedCell => ({ ...place, text: typed[name] ?? '' })),
    )
}

/** The words that a cell may hold, in each language that tables are given out in. */
export type CellWords = {
  kinds: ReadonlyMap<string, ExceptionKind>
  yesNo: ReadonlyMap<string, boolean>
  weekdays: ReadonlyMap<string, number>
}

/** A cell: what it means, or what was expected. Spreadsheets write digits and signs in their own way. */
const cell = <Value>(expected: Expected, read: (text: string) => Value | undefined) =>
  z
    .string()
    .default('')
    .transform((text, context) => {
      const value = read(text.normalize('NFKC').trim())
      if (value === undefined) context.addIssue({ code: 'custom', message: expected })
      return value as Value
    })

const clock = cell('clock', (text): Clock | undefined => {
  const [, hours = '', minutes = ''] = /^(\d{1,2}):(\d{2})(?::00)?$/.exec(text) ?? []
  const read = `${hours.padStart(2, '0')}:${minutes}`
  return /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(read) ? read : undefined
})

const day = cell('day', (text): Day | undefined => readDate(text) ?? undefined)

const dayOrNone = cell('day', (text): Day | null | undefined =>
  text === '' ? null : (readDate(text) ?? undefined),
)

const dayOfYear = cell('day_of_year', (text): string | null | undefined => {
  if (text === '') return null
  const [, month = '', date = ''] = /^(\d{1,2})(?:[-/]|月)(\d{1,2})日?$/.exec(text) ?? []
  const read = `${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(`2028-${read}`) ? read : undefined
})

const number = (expected: Expected, least: number, most: number) =>
  cell(expected, (text) => {
    const read = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
    return read >= least && read <= most ? read : undefined
  })

const share = cell('share', (text) =>
  /^\d{0,2}$/.test(text) && Number(text) <= 60 ? Number(text) : undefined,
)

const someWeeks = cell('weeks', (text): number[] | null | undefined => {
  if (text === '') return null
  const read = text.split(/[\s,、・]+/).map(Number)
  const isRight = read.every((each) => Number.isInteger(each) && each >= 1 && each <= 5)
  return isRight && new Set(read).size === read.length ? read : undefined
})

const weekdays = ({ weekdays: known }: CellWords, isNeeded: boolean) =>
  cell('weekdays', (text): number[] | null | undefined => {
    if (text === '') return isNeeded ? undefined : null
    const parts = text.split(/[\s,、・]+/).flatMap((part) => (known.has(part) ? [part] : [...part]))
    const read = parts.map((part) => known.get(part))
    const found = read.filter((each) => each !== undefined)
    return found.length === parts.length && new Set(found).size === found.length ? found : undefined
  })

/** Words as they stand, so that a table comes back exactly; never a 個人番号. */
const words = z
  .string()
  .default('')
  .refine((text) => text.length <= MOST_LETTERS && !hasMyNumber(text) && !/[^\P{Cc}\n]/u.test(text), 'reason')

const counterOf = (ids: ReadonlySet<string>) => cell('counter', (text) => (ids.has(text) ? text : undefined))

const anyCounterOf = (ids: ReadonlySet<string>) =>
  cell('counter_or_all', (text): string | null | undefined => {
    if (text === '') return null
    return ids.has(text) ? text : undefined
  })

const hours = { opens: clock, closes: clock }
const shares = { webLanes: share, phoneLanes: share, walkInLanes: share }
const someLanes = { lanes: number('some_lanes', 1, 60), ...shares }
const anyLanes = { lanes: number('lanes', 0, 60), ...shares }
const slotMinutes = number('minutes', 5, 120)

type Row = Record<string, unknown>

/** What holds between the cells of a row. */
function between(row: Row, context: z.core.$RefinementCtx): void {
  const found = (column: string, expected: Expected) =>
    context.addIssue({ code: 'custom', message: expected, path: [column] })
  const { opens, closes, firstDay, lastDay, validFrom, validUntil, seasonFrom, seasonUntil } = row
  if (typeof opens === 'string' && opens >= `${closes}`) found('closes', 'later')
  if (typeof firstDay === 'string' && firstDay > `${lastDay}`) found('lastDay', 'last_day')
  if (validFrom && validUntil && `${validFrom}` > `${validUntil}`) found('validUntil', 'last_day')
  if (((seasonFrom ?? null) === null) !== ((seasonUntil ?? null) === null))
    found('seasonUntil', 'both_or_none')
  const given = Number(row.webLanes ?? 0) + Number(row.phoneLanes ?? 0) + Number(row.walkInLanes ?? 0)
  if (row.lanes !== 0 && given > Number(row.lanes ?? 0)) found('lanes', 'shares')
}

/** Where nothing is open nothing is shared out, whatever a table still says. */
const closedWithout = <Lanes extends Row>(row: Lanes): Lanes =>
  row.lanes === 0 ? { ...row, webLanes: 0, phoneLanes: 0, walkInLanes: 0 } : row

/** A row of the table of opening rules. */
export const ruleRow = (known: CellWords, ids: ReadonlySet<string>) =>
  z
    .object({
      counterId: counterOf(ids),
      weekdays: weekdays(known, true),
      weeksOfMonth: someWeeks,
      seasonFrom: dayOfYear,
      seasonUntil: dayOfYear,
      ...hours,
      slotMinutes,
      ...someLanes,
      validFrom: day,
      validUntil: dayOrNone,
      opensOnHolidays: cell('yes_no', (text) => known.yesNo.get(text)),
    })
    .superRefine(between)

export const kindCell = (known: CellWords) =>
  z.object({ kind: cell('kind', (text) => known.kinds.get(text)) })

/** A row of the table of exceptions, by its kind; what the kind does not have must be empty. */
export function exceptionRow(kind: ExceptionKind, known: CellWords, ids: ReadonlySet<string>) {
  const days = { firstDay: day, lastDay: day }
  const some = { ...days, weekdays: weekdays(known, false), ...hours }
  const said = { reason: words, reasonEn: words }
  const columns = {
    closure: { counterId: anyCounterOf(ids), ...days, ...said },
    exclusion: { counterId: anyCounterOf(ids), ...some, ...said },
    special_opening: { counterId: counterOf(ids), ...some, slotMinutes, ...someLanes, ...said },
    capacity_change: { counterId: anyCounterOf(ids), ...some, ...anyLanes, ...said },
  } satisfies Record<(typeof exceptionKinds)[number], z.ZodRawShape>
  const own = columns[kind]
  const others = Object.keys({ ...columns.special_opening }).filter((column) => !(column in own))
  const empty = cell('empty', (text) => (text === '' ? null : undefined))
  return z
    .object({ ...own, ...Object.fromEntries(others.map((column) => [column, empty])) })
    .superRefine(between)
    .transform((row) =>
      closedWithout(Object.fromEntries(Object.entries(row).filter(([column]) => !others.includes(column)))),
    )
}

/** A row of the table of slots. */
export const slotRow = (ids: ReadonlySet<string>) =>
  z
    .object({ day, counterId: counterOf(ids), ...hours, ...anyLanes })
    .superRefine(between)
    .transform(closedWithout)

/** What the address of a comparison asks for: a word in its rows, and a page of them. */
export const differencesQuery = listQuery(['row']).extend({ page: pageNumber })
