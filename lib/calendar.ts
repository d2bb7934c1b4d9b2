import holidayJp from '@holiday-jp/holiday_jp'
import { type Clock, type Day, weekdayOf } from '#lib/time.ts'

/** When counters are open: the days of the country, of the office and of one counter. Pure. */

/** 年末年始 as month and day, `12-29` to `01-03`; usually over the turn of the year. */
export type YearEnd = { from: string; until: string }

/** What is the same for every counter on a day. */
export type DayKind = { isHoliday: boolean; isYearEnd: boolean }

/** A span of a day in which a counter serves. */
export type Span = {
  opens: Clock
  closes: Clock
  slotMinutes: number
  lanes: number
  /** How many of the lanes are only for those who phone or just come; the rest is open to all. */
  phoneLanes: number
  walkInLanes: number
}

export type OpeningRule = Span & {
  weekdays: readonly number[]
  validFrom: Day
  validUntil: Day | null
  opensOnHolidays: boolean
}

/** Everything that decides when one counter is open: its own exceptions and those of all counters together. */
export type CounterCalendar = {
  rules: readonly OpeningRule[]
  closures: readonly { firstDay: Day; lastDay: Day }[]
  exclusions: readonly (Days & { opens: Clock; closes: Clock })[]
  specialOpenings: readonly (Span & Days)[]
}

/** One day or several, both ends included; of them only some weekdays where that is said. */
export type Days = { firstDay: Day; lastDay: Day; weekdays: readonly number[] | null }

export const isAmong = (day: Day, { firstDay, lastDay, weekdays }: Days): boolean =>
  firstDay <= day && day <= lastDay && (weekdays === null || weekdays.includes(weekdayOf(day)))

/**
 * The name of the national holiday on a day, or null; 振替休日 and 国民の休日 are in the list. Looked up by date string,
 * since the package's own functions read the time zone of the process. (国民の祝日に関する法律 3条)
 */
export const holidayName = (day: Day): string | null => holidays[day]?.name ?? null

const holidays: Readonly<Record<Day, { name: string } | undefined>> = holidayJp.holidays

export function isYearEnd(day: Day, { from, until }: YearEnd): boolean {
  const monthDay = day.slice(5)
  return from <= until ? from <= monthDay && monthDay <= until : from <= monthDay || monthDay <= until
}

export const kindOfDay = (day: Day, yearEnd: YearEnd): DayKind => ({
  isHoliday: holidayName(day) !== null,
  isYearEnd: isYearEnd(day, yearEnd),
})

/**
 * The spans of a counter on a day, the more particular first: where two overlap, the later one gives way. A closure
 * ends everything. Holidays and 年末年始 keep the weekly pattern closed, not a special opening.
 */
export function spansOf(day: Day, calendar: CounterCalendar, kind: DayKind): Span[] {
  if (calendar.closures.some(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)) return []
  const special = calendar.specialOpenings.filter((opening) => isAmong(day, opening))
  const pattern = calendar.rules.filter((rule) => holds(rule, day, kind))
  return [
    ...special.map((span) => ({ span, rank: [0, ...rankOf(span, 0)] })),
    ...pattern.map((span) => ({ span, rank: [1, ...rankOf(span, seasonOf(span))] })),
  ]
    .sort((one, other) => byRank(one.rank, other.rank))
    .map(({ span }) => span)
}

const holds = (rule: OpeningRule, day: Day, kind: DayKind): boolean =>
  rule.weekdays.includes(weekdayOf(day)) &&
  rule.validFrom <= day &&
  (rule.validUntil === null || day <= rule.validUntil) &&
  !kind.isYearEnd &&
  (!kind.isHoliday || rule.opensOnHolidays)

/** A lunch hour with fewer lanes refines the long day, a summer the whole year; then more lanes come before fewer. */
const rankOf = (span: Span, season: number): number[] => {
  const [opens, closes] = [minuteOf(span.opens), minuteOf(span.closes)]
  return [closes - opens, season, -span.lanes, opens, span.slotMinutes, span.phoneLanes, span.walkInLanes]
}

const minuteOf = (clock: Clock): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

const seasonOf = ({ validFrom, validUntil }: OpeningRule): number =>
  validUntil === null ? Number.MAX_SAFE_INTEGER : Date.parse(validUntil) - Date.parse(validFrom)

/** The first place in which two ranks differ decides; spans that differ in none are the same. */
function byRank(one: number[], other: number[]): number {
  const at = one.findIndex((value, index) => value !== other[index])
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0)
}
