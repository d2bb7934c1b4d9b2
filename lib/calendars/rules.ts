import type { CalendarRows, CityCalendar } from '#lib/calendar-rows.ts'
import type { ChangedThing } from '#lib/changes/rules.ts'
import { citySettings } from '#lib/settings/input.ts'
import { type PlannedSlot, planOf } from '#lib/slots/rules.ts'
import { addDays, type Day, dayOf, daysBetween, instantOf } from '#lib/time.ts'

type Row = Record<string, unknown>

type Change = { thing: ChangedThing; thingId: string; before: Row | null; after: Row | null }

export type ApplyRefusal =
  | 'changed_meanwhile'
  | 'confirmed_already'
  | 'undone_already'
  | 'in_use'
  | 'not_yours'

/** Where the rows of each thing stand, and what names one of them. */
const tables = {
  counter: ['counters', 'id'],
  opening_rule: ['openingRules', 'id'],
  closure: ['closures', 'id'],
  exclusion: ['exclusions', 'id'],
  special_opening: ['specialOpenings', 'id'],
  capacity_change: ['capacityChanges', 'id'],
  holiday_change: ['holidayChanges', 'day'],
} as const

/** The rows of the calendar as they would be after some changes. Other things have nothing to do with it. */
export function withChanges(rows: CalendarRows, changes: readonly Change[]): CalendarRows {
  const changed: Record<string, unknown> = { ...rows }
  for (const [thing, [table, key]] of Object.entries(tables)) {
    const of = changes.filter((change) => change.thing === thing)
    if (of.length === 0) continue
    const byId = new Map<unknown, Row | null>(of.map(({ thingId, after }) => [thingId, after]))
    const kept = (rows[table] as readonly Row[]).filter((row) => !byId.has(row[key]))
    changed[table] = [...kept, ...of.flatMap(({ after }) => (after ? [{ ...absent, ...after }] : []))]
  }
  const yearEnd = changes.find(({ thing, thingId }) => thing === 'setting' && thingId === 'yearEnd')
  if (yearEnd) changed.yearEnd = citySettings.shape.yearEnd.parse(yearEnd.after?.value)
  return changed as CalendarRows
}

/** What a new row may leave out, as its table fills it in. */
const absent = {
  archivedAt: null,
  counterId: null,
  weekdays: null,
  weeksOfMonth: null,
  seasonFrom: null,
  seasonUntil: null,
  validUntil: null,
  opensOnHolidays: false,
  webLanes: 0,
  phoneLanes: 0,
  walkInLanes: 0,
}

/** A part of the work after a change: one counter for some days, small enough to hold up no booking. */
export type Piece = { counterId: string; firstDay: Day; lastDay: Day }

const DAYS_OF_PIECE = 28

/**
 * What must be made anew after a change, in the order in which it is made: the nearest weeks of all counters first.
 * Days on which a counter stays as it was are not touched, but for those that lie between others of the same weeks.
 */
export function piecesOf(before: CityCalendar, after: CityCalendar, now: Date, lastDay: Day): Piece[] {
  const counterIds = [...after.counters.keys()].filter((id) => isTouched(before, after, id))
  const pieces: Piece[] = []
  for (let first = dayOf(now); first <= lastDay; first = addDays(first, DAYS_OF_PIECE)) {
    const end = addDays(first, DAYS_OF_PIECE - 1)
    const days = daysBetween(first, end < lastDay ? end : lastDay)
    for (const counterId of counterIds) {
      const changed = days.filter((day) => !isSamePlan(before, after, counterId, day))
      const [firstDay, last] = [changed[0], changed.at(-1)]
      if (firstDay && last) pieces.push({ counterId, firstDay, lastDay: last })
    }
  }
  return pieces
}

/** The work of whole days for some counters, the nearest weeks first; none where the last day is before the first. */
export function furtherPieces(counterIds: readonly string[], firstDay: Day, lastDay: Day): Piece[] {
  const pieces: Piece[] = []
  for (let first = firstDay; first <= lastDay; first = addDays(first, DAYS_OF_PIECE)) {
    const end = addDays(first, DAYS_OF_PIECE - 1)
    const last = end < lastDay ? end : lastDay
    pieces.push(...counterIds.map((counterId) => ({ counterId, firstDay: first, lastDay: last })))
  }
  return pieces
}

/** Whether a change can be felt at a counter at all: most changes are about one. */
const isTouched = (before: CityCalendar, after: CityCalendar, id: string): boolean =>
  JSON.stringify([before.counters.get(id), before.yearEnd, [...before.holidays]]) !==
  JSON.stringify([after.counters.get(id), after.yearEnd, [...after.holidays]])

function isSamePlan(before: CityCalendar, after: CityCalendar, counterId: string, day: Day): boolean {
  const [one, other] = [planOf(before, counterId, [day]), planOf(after, counterId, [day])]
  return one.length === other.length && one.every((slot, index) => isSameSlot(slot, other[index]))
}

const isSameSlot = (one: PlannedSlot, other: PlannedSlot | undefined): boolean =>
  one.startsAt.getTime() === other?.startsAt.getTime() &&
  one.endsAt.getTime() === other.endsAt.getTime() &&
  one.lanes === other.lanes &&
  one.webLanes === other.webLanes &&
  one.phoneLanes === other.phoneLanes &&
  one.walkInLanes === other.walkInLanes

/** The slots of a piece and between which moments they lie. What has begun is history. */
export function workOf(calendar: CityCalendar, { counterId, firstDay, lastDay }: Piece, now: Date) {
  const start = instantOf(firstDay, '00:00')
  const from = start > now ? start : now
  const plan = planOf(calendar, counterId, daysBetween(firstDay, lastDay)).filter(
    ({ startsAt }) => startsAt >= from,
  )
  return { plan, stretch: { counterId, from, until: instantOf(addDays(lastDay, 1), '00:00') } }
}

/** What makes days of a counter other than its pattern. */
export const exceptions: readonly ChangedThing[] = [
  'closure',
  'exclusion',
  'special_opening',
  'capacity_change',
]

export const isException = ({ thing }: Pick<Change, 'thing'>): boolean => exceptions.includes(thing)

/**
 * Whether two changes are about the same hours of the same days at the same counter, whichever rows they write: two who
 * paint one day add rows of their own, and neither would notice the other.
 */
export const meet = (
  one: Pick<Change, 'before' | 'after'>,
  other: Pick<Change, 'before' | 'after'>,
): boolean => rowsOf(one).some((row) => rowsOf(other).some((each) => isSameTime(row, each)))

const rowsOf = ({ before, after }: Pick<Change, 'before' | 'after'>): Row[] =>
  [before, after].filter((row) => row !== null)

function isSameTime(one: Row, other: Row): boolean {
  const [days, otherDays] = [weekdaysOf(one), weekdaysOf(other)]
  return (
    // What is said of all counters and what one of them says for itself are two things, and do not replace each other.
    (one.counterId ?? null) === (other.counterId ?? null) &&
    String(one.firstDay) <= String(other.lastDay) &&
    String(other.firstDay) <= String(one.lastDay) &&
    days.some((day) => otherDays.includes(day)) &&
    String(one.opens ?? '00:00') < String(other.closes ?? '24:00') &&
    String(other.opens ?? '00:00') < String(one.closes ?? '24:00')
  )
}

const weekdaysOf = ({ weekdays }: Row): readonly unknown[] =>
  Array.isArray(weekdays) && weekdays.length > 0 ? weekdays : [0, 1, 2, 3, 4, 5, 6]
