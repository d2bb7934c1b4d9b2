import { isDeepStrictEqual } from 'node:util'
import type { CounterCalendar, DayKind, Days } from '#lib/calendar.ts'
import type { LocalizedText } from '#lib/locales.ts'
import { type Day, daysBetween, weekdayOf } from '#lib/time.ts'
import { type DayRow, generateDayRows, plannedPicture } from './generate-day-rows.ts'
import type { CounterRows, ExceptionRow } from './read-calendars.ts'
import { isSamePicture, type Picture } from './rules.ts'

/** A day that is to be made anew, and what the calendar says when nothing is decided for this day alone. */
export type PaintedDay = { day: Day; picture: Picture; calendar: CounterCalendar; kind: DayKind }

type Wish = {
  targets: readonly { day: Day; picture: Picture }[]
  kindOf: (day: Day) => DayKind
  reason: LocalizedText
  newId: () => string
  /** Days that need the same get one row, where a row can say which days they are. */
  isShared: boolean
}

/** The rows that make some days what was painted. A row that is there already stays itself. */
export function generateRows(
  counter: CounterRows,
  painted: readonly PaintedDay[],
  wish: Wish,
): ExceptionRow[] {
  const needed = painted.flatMap(({ day, picture, calendar, kind }) =>
    generateDayRows(day, picture, calendar, kind).map((row) => ({
      day,
      row,
      reason: reasonOf(counter, row, day) ?? wish.reason,
    })),
  )
  const idle = idleDays(counter, painted, wish)
  const alike = Map.groupBy(needed, ({ row, reason }) => JSON.stringify([row, reason]))
  return [...alike.values()].flatMap((same) => {
    const [first] = same
    if (!first) return []
    const days = same.map(({ day }) => day)
    const spans = wish.isShared
      ? fewestCovers(days, first.row.thing === 'special_opening' ? new Set() : idle)
      : days.map(single)
    return spans.map((span) => kept(counter, { ...first.row, ...span, reason: first.reason }, wish.newId))
  })
}

type NewRow = DayRow & Days & { reason: LocalizedText }

/** The row that says the same already, with its id, or a new one. */
function kept(counter: CounterRows, row: NewRow, newId: () => string): ExceptionRow {
  const whole = { ...row, weekdays: row.weekdays && [...row.weekdays], counterId: counter.id }
  const same = counter.rows.find(({ id: _, ...columns }) => isDeepStrictEqual(columns, whole))
  return same ?? { ...whole, id: newId() }
}

/** What was said of the exception that stood here before. */
const reasonOf = (
  counter: CounterRows,
  { thing, opens, closes }: DayRow,
  day: Day,
): LocalizedText | undefined =>
  counter.rows.find(
    (row) =>
      row.thing === thing &&
      row.counterId === counter.id &&
      row.firstDay === day &&
      row.lastDay === day &&
      row.opens < closes &&
      opens < row.closes,
  )?.reason

/** Days between the painted ones to which a row may reach: nothing is open then, or they are so already. */
function idleDays(
  counter: CounterRows,
  painted: readonly PaintedDay[],
  { targets, kindOf }: Wish,
): ReadonlySet<Day> {
  const all = painted.map(({ day }) => day).toSorted()
  const calendar = painted[0]?.calendar
  if (!calendar) return new Set()
  const wanted = new Map(targets.map(({ day, picture }) => [day, picture]))
  const own = new Set(
    counter.rows.filter(({ firstDay, lastDay }) => firstDay === lastDay).map(({ firstDay }) => firstDay),
  )
  return new Set(
    daysBetween(all[0] ?? '', all.at(-1) ?? '').filter((day) => {
      const planned = plannedPicture(day, calendar, kindOf(day))
      return !own.has(day) && isSamePicture(planned, wanted.get(day) ?? [])
    }),
  )
}

const single = (day: Day): Days => ({ firstDay: day, lastDay: day, weekdays: null })

const EVERY_WEEKDAY = [0, 1, 2, 3, 4, 5, 6]

/** The fewest spans with weekdays that hold all these days, and else only idle ones. */
function fewestCovers(days: readonly Day[], idle: ReadonlySet<Day>): Days[] {
  const weekdays = [...new Set(days.map(weekdayOf))].toSorted((one, other) => one - other)
  const ways = [
    covers(days, idle, EVERY_WEEKDAY),
    covers(days, idle, weekdays),
    weekdays.flatMap((weekday) => covers(days, idle, [weekday])),
  ]
  return ways.reduce((one, other) => (other.length < one.length ? other : one))
}

/** One span as long as every such weekday in it is wanted or idle. */
function covers(days: readonly Day[], idle: ReadonlySet<Day>, weekdays: readonly number[]): Days[] {
  const wanted = new Set(days.filter((day) => weekdays.includes(weekdayOf(day))))
  const ordered = [...wanted].toSorted()
  const found: { firstDay: Day; lastDay: Day }[] = []
  let reachesOn = false
  for (const day of daysBetween(ordered[0] ?? '', ordered.at(-1) ?? '')) {
    if (!weekdays.includes(weekdayOf(day))) continue
    const last = found.at(-1)
    if (!wanted.has(day)) reachesOn &&= idle.has(day)
    else if (reachesOn && last) last.lastDay = day
    else {
      found.push({ firstDay: day, lastDay: day })
      reachesOn = true
    }
  }
  return found.map(({ firstDay, lastDay }) => {
    const isWhole = weekdays.length === EVERY_WEEKDAY.length || firstDay === lastDay
    return { firstDay, lastDay, weekdays: isWhole ? null : weekdays }
  })
}
