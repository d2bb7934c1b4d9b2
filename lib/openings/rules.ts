import type { WantedChange } from '#db/schema/changes.ts'
import type {
  capacityChanges,
  closures,
  exclusions,
  openingRules,
  specialOpenings,
} from '#db/schema/counters.ts'
import type { Shares } from '#lib/calendar.ts'
import type { LocalizedText } from '#lib/locales.ts'
import { addDays, type Clock, type Day, daysBetween, weekdayOf } from '#lib/time.ts'

/** What a city decides about when its counters are open, as the screens show it. Pure. */

/** Hours of a day with their lanes. */
export type PatternSpan = Shares & { opens: Clock; closes: Clock }

/** 開設時間: one or several spans of the same weekdays, such as the two halves of a day around lunch. */
export type Pattern = {
  counterId: string
  /** 0 = Sunday … 6 = Saturday. */
  weekdays: number[]
  /** Only the first, second … such weekday of a month; each where null. */
  weeksOfMonth: number[] | null
  /** Only between these days of each year, `01-01` to `03-31`. */
  seasonFrom: string | null
  seasonUntil: string | null
  validFrom: Day
  validUntil: Day | null
  opensOnHolidays: boolean
  slotMinutes: number
  spans: PatternSpan[]
}

/** A pattern as the form describes it, for several counters at once. */
export type PatternWish = Omit<Pattern, 'counterId'> & { counterIds: readonly string[] }

/** One pattern a counter. Where one changes, that of its counter comes first, and stays what it was kept in. */
export function patternsOfWish({ counterIds, ...wish }: PatternWish, before: Pattern | null): Pattern[] {
  const isOwn = (id: string) => id === before?.counterId
  return [...counterIds.filter(isOwn), ...counterIds.filter((id) => !isOwn(id))].map((counterId) => ({
    ...wish,
    counterId,
  }))
}

type RuleRow = typeof openingRules.$inferSelect

/** A pattern with the rows it is kept in, in the order of its spans. */
export type KeptPattern = Pattern & { rows: RuleRow[] }

/** Rows that differ in nothing but their hours and lanes are one pattern to whoever reads them. */
export function patternsOf(rows: readonly RuleRow[]): KeptPattern[] {
  const alike = Map.groupBy(rows.map(withClocks), (row) => JSON.stringify(frameOf(row)))
  return [...alike.values()]
    .map((group) => {
      const inOrder = group.toSorted((one, other) => spanOrder(one).localeCompare(spanOrder(other)))
      return {
        ...frameOf(inOrder[0] as RuleRow),
        spans: inOrder.map(({ opens, closes, lanes, webLanes, phoneLanes, walkInLanes }) => ({
          opens,
          closes,
          lanes,
          webLanes,
          phoneLanes,
          walkInLanes,
        })),
        rows: inOrder,
      }
    })
    .toSorted((one, other) => patternOrder(one).localeCompare(patternOrder(other)))
}

const spanOrder = ({ opens, closes, id }: RuleRow): string => `${opens} ${closes} ${id}`

/** From Monday on, as offices write their hours. */
const patternOrder = ({ counterId, weekdays, validFrom, rows }: KeptPattern): string =>
  [counterId, Math.min(...weekdays.map((weekday) => (weekday + 6) % 7)), validFrom, rows[0]?.id].join(' ')

const frameOf = ({
  counterId,
  weekdays,
  weeksOfMonth,
  seasonFrom,
  seasonUntil,
  validFrom,
  validUntil,
  opensOnHolidays,
  slotMinutes,
}: RuleRow) => ({
  counterId,
  weekdays: weekdays.toSorted(),
  weeksOfMonth: weeksOfMonth?.toSorted() ?? null,
  seasonFrom,
  seasonUntil,
  validFrom,
  validUntil,
  opensOnHolidays,
  slotMinutes,
})

/** The database answers times with their seconds. */
const withClocks = <Hours extends { opens: string; closes: string }>(row: Hours): Hours => ({
  ...row,
  opens: row.opens.slice(0, 5),
  closes: row.closes.slice(0, 5),
})

/** The rows of a pattern; those it was kept in before keep their ids, in the order of the spans. */
const rowsOf = ({ spans, ...frame }: Pattern, kept: readonly RuleRow[], newId: () => string): RuleRow[] =>
  spans.map((span, index) => ({ id: kept[index]?.id ?? newId(), ...frame, ...span }))

/** What must be written so that one pattern stands where another stood; null: none. */
export function patternChanges(
  before: KeptPattern | null,
  after: Pattern | null,
  newId: () => string,
): WantedChange[] {
  const was = new Map(before?.rows.map((row) => [row.id, row]))
  const is = new Map((after ? rowsOf(after, before?.rows ?? [], newId) : []).map((row) => [row.id, row]))
  return [...new Set([...was.keys(), ...is.keys()])].map((thingId) => ({
    thing: 'opening_rule' as const,
    thingId,
    before: was.get(thingId) ?? null,
    after: is.get(thingId) ?? null,
  }))
}

/** The same from a day on: what stood before ends on the day before, and the new pattern begins with that day. */
export const patternChangesFrom = (
  before: KeptPattern,
  after: Pattern,
  from: Day,
  newId: () => string,
): WantedChange[] => {
  const { rows: _, ...ended } = { ...before, validUntil: addDays(from, -1) }
  return [
    ...patternChanges(before, ended, newId),
    ...patternChanges(null, { ...after, validFrom: from }, newId),
  ]
}

export const exceptionKinds = ['closure', 'exclusion', 'special_opening', 'capacity_change'] as const

/** 休館日, 除外時間, 臨時開庁, 受付数の変更. */
export type ExceptionKind = (typeof exceptionKinds)[number]

type Row<Table extends { $inferSelect: unknown }> = Table['$inferSelect']

type ExceptionRows = {
  closure: Row<typeof closures>
  exclusion: Row<typeof exclusions>
  special_opening: Row<typeof specialOpenings>
  capacity_change: Row<typeof capacityChanges>
}

/** An exception to the pattern; null where its kind has no such thing, or it is for every counter or weekday. */
export type Exception = {
  kind: ExceptionKind
  id: string
  counterId: string | null
  firstDay: Day
  lastDay: Day
  weekdays: number[] | null
  opens: Clock | null
  closes: Clock | null
  slotMinutes: number | null
  shares: Shares | null
  reason: LocalizedText
}

export function exceptionOf<Kind extends ExceptionKind>(kind: Kind, kept: ExceptionRows[Kind]): Exception {
  const row: Partial<Omit<ExceptionRows['special_opening'], 'counterId'>> & ExceptionRows[ExceptionKind] =
    kept
  const { lanes, webLanes = 0, phoneLanes = 0, walkInLanes = 0 } = row
  return {
    kind,
    id: row.id,
    counterId: row.counterId,
    firstDay: row.firstDay,
    lastDay: row.lastDay,
    weekdays: row.weekdays ?? null,
    opens: row.opens?.slice(0, 5) ?? null,
    closes: row.closes?.slice(0, 5) ?? null,
    slotMinutes: row.slotMinutes ?? null,
    shares: lanes === undefined ? null : { lanes, webLanes, phoneLanes, walkInLanes },
    reason: row.reason,
  }
}

/** The row that an exception is kept in, whole: each kind has columns of its own. */
function rowOf(exception: Exception): Record<string, unknown> {
  const { kind, id, counterId, firstDay, lastDay, weekdays, opens, closes, reason } = exception
  const days = { id, counterId, firstDay, lastDay, reason }
  if (kind === 'closure') return days
  const hours = { ...days, weekdays, opens, closes }
  if (kind === 'exclusion') return hours
  const lanes = { ...hours, ...exception.shares }
  return kind === 'capacity_change' ? lanes : { ...lanes, slotMinutes: exception.slotMinutes }
}

/** What must be written so that one exception stands where another of its kind stood; null: none. */
export function exceptionChange(before: Exception | null, after: Exception | null): WantedChange {
  const either = (after ?? before) as Exception
  return {
    thing: either.kind,
    thingId: either.id,
    before: before && rowOf(before),
    after: after && rowOf(after),
  }
}

/** The days between two that are among the weekdays; all where none are named. */
export const daysAmong = (first: Day, last: Day, weekdays: readonly number[] | null): Day[] =>
  daysBetween(first, last).filter((day) => weekdays === null || weekdays.includes(weekdayOf(day)))

/** Days as spans of days that follow one another. */
export function runsOf(days: readonly Day[]): { firstDay: Day; lastDay: Day }[] {
  const runs: { firstDay: Day; lastDay: Day }[] = []
  for (const day of [...new Set(days)].sort()) {
    const last = runs.at(-1)
    if (last && addDays(last.lastDay, 1) === day) last.lastDay = day
    else runs.push({ firstDay: day, lastDay: day })
  }
  return runs
}

/** An exception as the form describes it, for several counters at once; null: for every one, whatever comes later. */
export type ExceptionWish = Omit<Exception, 'id' | 'counterId'> & { counterIds: readonly string[] | null }

export const copyUnits = ['week', 'month'] as const

/** Days of a month that correspond: those with the same date, or the same such weekday, as the second Saturday. */
export const copyAlignments = ['weekday', 'date'] as const

/** What is copied where. Weeks begin on Monday; in months, days correspond as chosen. */
export type CopyWish = {
  from: string
  unit: (typeof copyUnits)[number]
  source: Day
  target: Day
  times: number
  alignment: (typeof copyAlignments)[number]
  counterIds: readonly string[]
}

export type DraftRefusal = 'changed_meanwhile' | 'gone' | 'counter_gone' | 'no_days' | 'nothing_changed'
