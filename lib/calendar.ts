import holidayJp from '@holiday-jp/holiday_jp'
import type { LocalizedText } from '#lib/locales.ts'
import { type Clock, type Day, weekdayOf } from '#lib/time.ts'

/** When counters are open: the days of the country, of the office and of one counter. Pure. */

/** Days of every year as month and day, `12-29` to `01-03`; both ends included, may run over the turn of the year. */
export type YearSpan = { from: string; until: string }

/** 祝日の変更: what the city made of a day, by day. A name it gave counts only where it made a holiday. */
export type HolidayChanges = ReadonlyMap<Day, { name: LocalizedText; isHoliday: boolean }>

/** What is the same for every counter on a day. */
export type DayKind = { isHoliday: boolean; isYearEnd: boolean }

/** How many lanes serve, and how many of them are only for one way of coming; the rest is open to all. */
export type Shares = { lanes: number; webLanes: number; phoneLanes: number; walkInLanes: number }

/** Part of a day. */
export type Hours = { opens: Clock; closes: Clock }

/** A span of a day in which a counter serves. */
export type Span = Hours & Shares & { slotMinutes: number }

export type OpeningRule = Span & {
  weekdays: readonly number[]
  /** Only the first, second … such weekday of a month; each of them where null. */
  weeksOfMonth: readonly number[] | null
  seasonFrom: string | null
  seasonUntil: string | null
  validFrom: Day
  validUntil: Day | null
  opensOnHolidays: boolean
}

/** 受付数の変更: other lanes in some hours of some days; `isOwn` says that it was made for this counter alone. */
export type CapacityChange = Hours & Shares & Days & { isOwn: boolean }

/** Everything that decides when one counter is open: its own exceptions and those of all counters together. */
export type CounterCalendar = {
  /** 開設期間 of the counter itself: outside of it no rule holds. */
  season: YearSpan | null
  rules: readonly OpeningRule[]
  closures: readonly { firstDay: Day; lastDay: Day }[]
  exclusions: readonly (Days & Hours)[]
  specialOpenings: readonly (Span & Days)[]
  capacityChanges: readonly CapacityChange[]
}

/** One day or several, both ends included; of them only some weekdays where that is said. */
export type Days = { firstDay: Day; lastDay: Day; weekdays: readonly number[] | null }

export const isAmong = (day: Day, { firstDay, lastDay, weekdays }: Days): boolean =>
  firstDay <= day && day <= lastDay && (weekdays === null || weekdays.includes(weekdayOf(day)))

/**
 * The name of the holiday on a day, or null: the national ones, 振替休日 and 国民の休日 among them (国民の祝日に関する法律 3条),
 * as the city has changed them. Looked up by date string, since the package's own functions read the time zone of the
 * process.
 */
export function holidayName(day: Day, changes: HolidayChanges): LocalizedText | null {
  const change = changes.get(day)
  const national = nationalHoliday(day)
  if (!change) return national
  return change.isHoliday ? (national ?? change.name) : null
}

/** The holiday that the law makes of a day, or null. */
export function nationalHoliday(day: Day): LocalizedText | null {
  const holiday = holidays[day]
  return holiday ? { ja: holiday.name, en: holiday.name_en } : null
}

const holidays: Readonly<Record<Day, { name: string; name_en: string } | undefined>> = holidayJp.holidays

/** Whether a day lies in a span of every year. */
export function isInSeason(day: Day, { from, until }: YearSpan): boolean {
  const monthDay = day.slice(5)
  return from <= until ? from <= monthDay && monthDay <= until : from <= monthDay || monthDay <= until
}

export const kindOfDay = (day: Day, yearEnd: YearSpan, changes: HolidayChanges): DayKind => ({
  isHoliday: holidayName(day, changes) !== null,
  isYearEnd: isInSeason(day, yearEnd),
})

/**
 * The spans of a counter on a day, the more particular first: where two overlap, the later one gives way. A closure
 * ends everything. Holidays and 年末年始 keep the weekly pattern closed, not a special opening.
 */
export function spansOf(day: Day, calendar: CounterCalendar, kind: DayKind): Span[] {
  if (calendar.closures.some(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)) return []
  const special = calendar.specialOpenings.filter((opening) => isAmong(day, opening))
  const isSeason = calendar.season === null || isInSeason(day, calendar.season)
  const pattern = isSeason ? calendar.rules.filter((rule) => holds(rule, day, kind)) : []
  return [
    ...special.map((span) => ({ span, rank: [0, ...rankOf(span, 0)] })),
    ...pattern.map((span) => ({ span, rank: [1, ...rankOf(span, seasonOf(span))] })),
  ]
    .sort((one, other) => byRank(one.rank, other.rank))
    .map(({ span }) => span)
}

const holds = (rule: OpeningRule, day: Day, kind: DayKind): boolean =>
  rule.weekdays.includes(weekdayOf(day)) &&
  (rule.weeksOfMonth === null || rule.weeksOfMonth.includes(weekOfMonth(day))) &&
  rule.validFrom <= day &&
  (rule.validUntil === null || day <= rule.validUntil) &&
  isInSeason(day, yearlyOf(rule)) &&
  !kind.isYearEnd &&
  (!kind.isHoliday || rule.opensOnHolidays)

/** 第2土曜日: which such weekday of its month a day is, from 1. */
const weekOfMonth = (day: Day): number => Math.ceil(Number(day.slice(8)) / 7)

const yearlyOf = ({ seasonFrom, seasonUntil }: OpeningRule): YearSpan => ({
  from: seasonFrom ?? '01-01',
  until: seasonUntil ?? '12-31',
})

/** A lunch hour with fewer lanes refines the long day, a summer the whole year; then more lanes come before fewer. */
const rankOf = (span: Span, season: number): number[] => {
  const [opens, closes] = [minuteOf(span.opens), minuteOf(span.closes)]
  const { lanes, slotMinutes, webLanes, phoneLanes, walkInLanes } = span
  return [closes - opens, season, -lanes, opens, slotMinutes, webLanes, phoneLanes, walkInLanes]
}

const minuteOf = (clock: Clock): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/** On how many days a rule can hold, roughly: the fewer, the more particular it is. */
function seasonOf(rule: OpeningRule): number {
  const { validFrom, validUntil, weeksOfMonth } = rule
  const { from, until } = yearlyOf(rule)
  const days = validUntil === null ? ENDLESS : daysFrom(validFrom, validUntil) + 1
  const ofEachYear = ((daysFrom(`2028-${from}`, `2028-${until}`) + DAYS_OF_YEAR) % DAYS_OF_YEAR) + 1
  const ofEachMonth = weeksOfMonth?.length ?? WEEKS_OF_MONTH
  return days * (ofEachYear / DAYS_OF_YEAR) * (ofEachMonth / WEEKS_OF_MONTH)
}

const daysFrom = (first: Day, last: Day): number => (Date.parse(last) - Date.parse(first)) / DAY_MS

const DAY_MS = 86_400_000
const ENDLESS = 1_000_000
const DAYS_OF_YEAR = 366
const WEEKS_OF_MONTH = 5

/** The first place in which two ranks differ decides; spans that differ in none are the same. */
function byRank(one: number[], other: number[]): number {
  const at = one.findIndex((value, index) => value !== other[index])
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0)
}

/**
 * How many lanes serve in a slot of a span that begins at a time: those of the span, unless a change holds then. One
 * for this counter alone comes before one for all, then one for a shorter period, then one for fewer hours, then the
 * one with fewer lanes.
 */
export function sharesAt(day: Day, starts: Clock, span: Shares, changes: readonly CapacityChange[]): Shares {
  const [first] = changes
    .filter((change) => isAmong(day, change) && change.opens <= starts && starts < change.closes)
    .map((change) => ({ change, rank: rankOfChange(change) }))
    .sort((one, other) => byRank(one.rank, other.rank))
  const { lanes, webLanes, phoneLanes, walkInLanes } = first?.change ?? span
  return { lanes, webLanes, phoneLanes, walkInLanes }
}

function rankOfChange(change: CapacityChange): number[] {
  const { isOwn, firstDay, lastDay, weekdays, opens, closes } = change
  const { lanes, webLanes, phoneLanes, walkInLanes } = change
  const days = daysFrom(firstDay, lastDay)
  const hours = minuteOf(closes) - minuteOf(opens)
  const scope = [isOwn ? 0 : 1, days, weekdays?.length ?? 7, hours]
  return [...scope, lanes, webLanes, phoneLanes, walkInLanes]
}
