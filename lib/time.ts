/**
 * The only clock and calendar. Offices in Japan live in one time zone without daylight saving, so a fixed
 * offset is exact and independent of the server's own TZ.
 * A `Day` is a date in Tokyo as `YYYY-MM-DD`; a `Clock` is a time of day there as `HH:MM`; an instant is a `Date`.
 */
const TOKYO_OFFSET_MS = 9 * 3_600_000
const DAY_MS = 86_400_000

export type Day = string
export type Clock = string

/** Today's date in Tokyo at an instant. */
export const dayOf = (instant: Date): Day => shifted(instant).toISOString().slice(0, 10)

/** The time of day in Tokyo at an instant. */
export const clockOf = (instant: Date): Clock => shifted(instant).toISOString().slice(11, 16)

/** The same where something ends: a day ends at 24:00, not before it began. */
export const closingOf = (instant: Date): Clock => (clockOf(instant) === '00:00' ? '24:00' : clockOf(instant))

/** An instant as other systems read it: Tokyo's time with its offset, `2026-11-24T08:30:00+09:00`. */
export const stampOf = (instant: Date): string => `${shifted(instant).toISOString().slice(0, 19)}+09:00`

/** The instant at which a clock in Tokyo shows this day and time. */
export const instantOf = (day: Day, clock: Clock): Date => new Date(`${day}T${clock}:00+09:00`)

export const addMinutes = (instant: Date, minutes: number): Date =>
  new Date(instant.getTime() + minutes * 60_000)

export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

/** Day of the week, 0 = Sunday … 6 = Saturday. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay()

/** All days from the first to the last, both included; empty when the order is reversed. */
export function daysBetween(first: Day, last: Day): Day[] {
  const days: Day[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

/** The month of a day as `YYYY-MM`. */
export const monthOf = (day: Day): string => day.slice(0, 7)

export const firstOfMonth = (month: string): Day => `${month}-01`

export const lastOfMonth = (month: string): Day => addDays(firstOfMonth(addMonths(month, 1)), -1)

export function addMonths(month: string, months: number): string {
  const [year, index] = month.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, index - 1 + months, 1)).toISOString().slice(0, 7)
}

/** True for a date that exists in the calendar; `2026-02-30` does not. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
}

export const isMonth = (text: string): boolean => /^\d{4}-\d{2}$/.test(text) && isDay(`${text}-01`)

const shifted = (instant: Date): Date => new Date(instant.getTime() + TOKYO_OFFSET_MS)
