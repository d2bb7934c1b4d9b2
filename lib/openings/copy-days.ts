import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  firstOfMonth,
  lastOfMonth,
  monthOf,
  weekdayOf,
} from '#lib/time.ts'
import type { CopyWish } from './rules.ts'

/** A week or a month. */
export type Period = { first: Day; last: Day }

/** The week, from Monday, or the month that a day lies in, or so many after it. */
export function periodOf({ unit }: Pick<CopyWish, 'unit'>, day: Day, later = 0): Period {
  if (unit === 'week') {
    const first = addDays(day, -((weekdayOf(day) + 6) % 7) + 7 * later)
    return { first, last: addDays(first, 6) }
  }
  const month = addMonths(monthOf(day), later)
  return { first: firstOfMonth(month), last: lastOfMonth(month) }
}

/** The day of a period that corresponds to a day of the source, or null where there is none. */
export function dayIn(day: Day, source: Period, period: Period, { unit, alignment }: CopyWish): Day | null {
  const away = (Date.parse(day) - Date.parse(source.first)) / DAY_MS
  if (unit === 'week' || alignment === 'date') {
    const goal = addDays(period.first, away)
    return goal <= period.last ? goal : null
  }
  const alike = daysBetween(period.first, period.last).filter(
    (each) => weekdayOf(each) === weekdayOf(day) && weekOf(each) === weekOf(day),
  )
  return alike[0] ?? null
}

const DAY_MS = 86_400_000

/** 第2土曜日: which such weekday of its month a day is, from 1. */
const weekOf = (day: Day): number => Math.ceil(Number(day.slice(8)) / 7)
