import type { WantedChange } from '#db/schema/changes.ts'
import { type CounterCalendar, type DayKind, isAmong } from '#lib/calendar.ts'
import type { LocalizedText } from '#lib/locales.ts'
import { addDays, type Day, daysBetween } from '#lib/time.ts'
import { plannedPicture } from './generate-day-rows.ts'
import { generateRows, type PaintedDay } from './generate-rows.ts'
import type { CounterRows, ExceptionRow } from './read-calendars.ts'
import { isSamePicture, openTimes, type Picture } from './rules.ts'

/** A counter's day as it shall be. */
export type Target = { day: Day; picture: Picture }

type Wish = {
  targets: readonly Target[]
  kindOf: (day: Day) => DayKind
  /** Said of what is new; what was said of an exception that is replaced stays. */
  reason: LocalizedText
  newId: () => string
}

/**
 * What has to change so that planning these days gives what was painted, with few rows: days that are alike share
 * one. Null where it cannot be, as on a day on which the counter is closed (休館日) or where all counters stand still.
 */
export function generateChanges(counter: CounterRows, wish: Wish): WantedChange[] | null {
  const [{ kindOf }, { calendar }] = [wish, counter]
  const targets = wish.targets.filter(
    ({ day, picture }) => !isSamePicture(plannedPicture(day, calendar, kindOf(day)), picture),
  )
  if (targets.length === 0) return []
  const days = new Set(targets.map(({ day }) => day))
  const cleared = clearedRows(counter, targets, wish.newId)
  const rest = calendarOf(counter, cleared)
  const painted = targets.map((each): PaintedDay => ({ ...each, calendar: rest, kind: kindOf(each.day) }))
  for (const isShared of [true, false]) {
    const rows = [...cleared, ...generateRows(counter, painted, { ...wish, isShared })]
    const changed = calendarOf(counter, rows)
    if (isAsWished(changed, calendar, wish.targets, days, kindOf)) return differences(counter.rows, rows)
  }
  return null
}

/** A day as it is by the opening rules, and by what is decided for all counters together. */
export const ruledPicture = (counter: CounterRows, day: Day, kind: DayKind): Picture =>
  plannedPicture(
    day,
    calendarOf(
      counter,
      counter.rows.filter(({ counterId }) => counterId === null),
    ),
    kind,
  )

/** The calendar of a counter with these exceptions instead of its own. */
const calendarOf = ({ id, calendar }: CounterRows, rows: readonly ExceptionRow[]): CounterCalendar => ({
  ...calendar,
  exclusions: rows.filter((row) => row.thing === 'exclusion'),
  specialOpenings: rows.filter((row) => row.thing === 'special_opening'),
  capacityChanges: rows
    .filter((row) => row.thing === 'capacity_change')
    .map((row) => ({ ...row, isOwn: row.counterId === id })),
})

/** Without what was decided for one of the days alone, and with the days taken out of exclusions that stand in the way. */
function clearedRows(counter: CounterRows, targets: readonly Target[], newId: () => string): ExceptionRow[] {
  const days = new Set(targets.map(({ day }) => day))
  const rest = counter.rows.filter((row) => !isOfOneDay(counter, row) || !days.has(row.firstDay))
  return targets.reduce(
    (rows, target) =>
      rows.flatMap((row) => (isInTheWay(counter, row, target) ? without(row, target.day, newId) : [row])),
    rest,
  )
}

/** An exception of the counter's own for a single day: painting the day decides it anew. */
const isOfOneDay = ({ id }: CounterRows, row: ExceptionRow): boolean =>
  row.counterId === id && row.firstDay === row.lastDay

const isInTheWay = ({ id }: CounterRows, row: ExceptionRow, { day, picture }: Target): boolean =>
  row.thing === 'exclusion' &&
  row.counterId === id &&
  isAmong(day, row) &&
  openTimes(picture).some(({ opens, closes }) => row.opens < closes && opens < row.closes)

/** An exception for some days without one of them; the part before it keeps the row. */
function without(row: ExceptionRow, day: Day, newId: () => string): ExceptionRow[] {
  const before = { ...row, lastDay: addDays(day, -1) }
  const after = { ...row, firstDay: addDays(day, 1) }
  const parts = [before, after].filter(
    ({ firstDay, lastDay }) =>
      firstDay <= lastDay && daysBetween(firstDay, lastDay).some((each) => isAmong(each, row)),
  )
  return parts.map((part, index) => (index === 0 ? part : { ...part, id: newId() }))
}

/** The days are as painted, and no other day between them is another one than before. */
function isAsWished(
  changed: CounterCalendar,
  before: CounterCalendar,
  targets: readonly Target[],
  days: ReadonlySet<Day>,
  kindOf: (day: Day) => DayKind,
): boolean {
  const all = [...days].toSorted()
  const between = daysBetween(all[0] ?? '', all.at(-1) ?? '').filter((day) => !days.has(day))
  return (
    targets.every(({ day, picture }) => isSamePicture(plannedPicture(day, changed, kindOf(day)), picture)) &&
    between.every((day) =>
      isSamePicture(plannedPicture(day, changed, kindOf(day)), plannedPicture(day, before, kindOf(day))),
    )
  )
}

/** Rows that are gone, that changed and that are new, each whole. */
function differences(before: readonly ExceptionRow[], after: readonly ExceptionRow[]): WantedChange[] {
  const [was, is] = [before, after].map((rows) => new Map(rows.map((row) => [row.id, row])))
  const ids = new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])
  return [...ids].flatMap((id) => {
    const [old, next] = [was?.get(id), is?.get(id)]
    const thing = (old ?? next)?.thing
    if (!thing || old === next) return []
    return [{ thing, thingId: id, before: plain(old), after: plain(next) }]
  })
}

function plain(row: ExceptionRow | undefined): Record<string, unknown> | null {
  if (!row) return null
  const { thing: _, ...columns } = row
  return columns
}
