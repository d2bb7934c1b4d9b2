import type { Chart } from '#lib/chart.ts'
import type { Table } from '#lib/table.ts'
import { addDays, type Clock, clockOf, type Day, dayOf, instantOf, monthOf, weekdayOf } from '#lib/time.ts'

/** 帳票: the lists and statistics of the reservations (seed 000, 6【10】). */
export const reportLists = ['slots', 'arrivals', 'no_shows', 'bookings'] as const

export type ReportList = (typeof reportLists)[number]

/** How many days a list may span; the list of arrivals is one day's. */
export const mostDays: Record<ReportList, number> = { slots: 31, arrivals: 1, no_shows: 366, bookings: 366 }

/** By what a statistic counts its days together. */
export const periods = ['day', 'week', 'month'] as const

export type Period = (typeof periods)[number]

/** The day, the week by its Monday, or the month (`2026-11`) that a day belongs to: as spreadsheets sort them. */
export function periodOf(day: Day, period: Period): string {
  if (period === 'day') return day
  return period === 'month' ? monthOf(day) : addDays(day, -((weekdayOf(day) + 6) % 7))
}

/** How many days before the visit somebody booked, as ranges; the last has no end. */
export const leadRanges = [0, 1, 4, 8, 15, 31] as const

/** What a statistic adds up. */
export type Tally = {
  bookings: number
  cancelled: number
  noShows: number
  /** Days between booking and visit, of all bookings together. */
  leadDays: number
}

export const noTally: Tally = { bookings: 0, cancelled: 0, noShows: 0, leadDays: 0 }

export const added = (one: Tally, other: Tally): Tally => ({
  bookings: one.bookings + other.bookings,
  cancelled: one.cancelled + other.cancelled,
  noShows: one.noShows + other.noShows,
  leadDays: one.leadDays + other.leadDays,
})

/** The rows of a statistic added up by what they have in common, in the order in which they first appear. */
export function talliesBy<Row extends Tally>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Map<string, Tally> {
  const tallies = new Map<string, Tally>()
  for (const row of rows) tallies.set(keyOf(row), added(tallies.get(keyOf(row)) ?? noTally, row))
  return tallies
}

/** `12.5%` of all; nothing where there is none to be a part of. */
export const shareOf = (part: number, all: number): string =>
  all === 0 ? '' : `${((part / all) * 100).toFixed(1)}%`

export type Report = { table: Table; chart: Chart | null }

/** Which set time of today is due, `20261124-0730` in names of files: the newest that has come; older ones are no use. */
export function dayListDue(times: readonly Clock[], now: Date): { name: string; at: Date } | null {
  const due = times
    .filter((time) => time <= clockOf(now))
    .toSorted()
    .at(-1)
  if (due === undefined) return null
  const day = dayOf(now)
  return { name: `${day.replaceAll('-', '')}-${due.replace(':', '')}`, at: instantOf(day, due) }
}

/** Why lists could not be written, as far as somebody can do something about it. */
export const dayListFaults = ['folder_missing', 'not_allowed', 'disk_full', 'other'] as const

export type DayListFault = (typeof dayListFaults)[number]

/** A list that is there as CSV alone. */
export type UnprintedList = { counterId: string; day: Day }

const faultOfCode: Partial<Record<string, DayListFault>> = {
  ENOENT: 'folder_missing',
  ENOTDIR: 'folder_missing',
  EACCES: 'not_allowed',
  EPERM: 'not_allowed',
  EROFS: 'not_allowed',
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
}

/** The reason by what the operating system says. */
export const dayListFault = (error: unknown): DayListFault =>
  (error instanceof Error && 'code' in error && faultOfCode[String(error.code)]) || 'other'

/** How a file of the day lists is called; `done` marks a time whose lists are all there. */
export const dayListName = (due: string, of: string): string => `madoguchi-${due}-${of}`

/** Whether a file is one of these lists and older than a day. */
export function isDayListBefore(name: string, day: Day): boolean {
  const made = /^madoguchi-(\d{8})-\d{4}-/.exec(name)?.[1]
  return made !== undefined && made < day.replaceAll('-', '')
}
