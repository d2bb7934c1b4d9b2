import { holidayName, isInSeason, kindOfDay } from '#lib/calendar.ts'
import { type CalendarRows, type CityCalendar, calendarsOf } from '#lib/calendar-rows.ts'
import type { calendarRows } from '#lib/counters/read-calendars.ts'
import type { LocalizedText } from '#lib/locales.ts'
import { type PlannedSlot, plannedSlots } from '#lib/slots/rules.ts'
import { type Clock, clockOf, closingOf, type Day } from '#lib/time.ts'
import { daysAmong, type Exception, type ExceptionKind, exceptionOf } from './rules.ts'

/** All rows that decide when counters are open. */
type Rows = Awaited<ReturnType<typeof calendarRows>>

/** What a day is at a counter, and why: as its pattern has it, otherwise, or closed for one of several reasons. */
export const dayStates = [
  'pattern',
  'special',
  'changed',
  'closure',
  'holiday',
  'year_end',
  'off_season',
  'none',
] as const

export type DayState = (typeof dayStates)[number]

/** Hours without a gap, and between which numbers of lanes serve in them. */
export type OpenHours = { opens: Clock; closes: Clock; least: number; most: number }

export type CounterDay = {
  counterId: string
  state: DayState
  hours: OpenHours[]
  /** The exceptions that touch the day. */
  causes: Pick<Exception, 'kind' | 'id' | 'opens' | 'closes' | 'shares' | 'reason'>[]
}

export type CityDay = { day: Day; holiday: LocalizedText | null; counters: CounterDay[] }

/** Every exception there is, in the order of their days. */
export const exceptionsIn = (rows: Rows): Exception[] =>
  [
    ...rows.closures.map((row) => exceptionOf('closure', row)),
    ...rows.exclusions.map((row) => exceptionOf('exclusion', row)),
    ...rows.specialOpenings.map((row) => exceptionOf('special_opening', row)),
    ...rows.capacityChanges.map((row) => exceptionOf('capacity_change', row)),
  ].toSorted((one, other) => orderOf(one).localeCompare(orderOf(other)))

const orderOf = ({ firstDay, lastDay, opens, id }: Exception): string =>
  [firstDay, lastDay, opens ?? '', id].join(' ')

/** What each of the days is at each of the counters, from all the rows that decide it. */
export function readDays(
  rows: CalendarRows,
  exceptions: readonly Exception[],
  counterIds: readonly string[],
  days: readonly Day[],
): CityDay[] {
  const city = calendarsOf(rows)
  return days.map((day) => ({
    day,
    holiday: holidayName(day, city.holidays),
    counters: counterIds.map((counterId) => counterDay(city, exceptions, counterId, day)),
  }))
}

function counterDay(
  city: CityCalendar,
  exceptions: readonly Exception[],
  counterId: string,
  day: Day,
): CounterDay {
  const calendar = city.counters.get(counterId)
  const kind = kindOfDay(day, city.yearEnd, city.holidays)
  const slots = calendar ? plannedSlots(day, calendar, kind) : []
  // A change that meets a day on which nobody would come anyway has changed nothing.
  const wouldOpen = () => {
    const whole = calendar && { ...calendar, exclusions: [], capacityChanges: [] }
    return whole !== undefined && plannedSlots(day, whole, kind).some(({ lanes }) => lanes > 0)
  }
  const causes = exceptions.filter(
    (each) =>
      (each.counterId === null || each.counterId === counterId) &&
      each.firstDay <= day &&
      day <= each.lastDay &&
      daysAmong(day, day, each.weekdays).length > 0,
  )
  const has = (...wanted: ExceptionKind[]) => causes.some((cause) => wanted.includes(cause.kind))
  const openState = (): DayState => {
    if (has('special_opening')) return 'special'
    return causes.length > 0 ? 'changed' : 'pattern'
  }
  const closedState = (): DayState => {
    if (has('closure')) return 'closure'
    if (wouldOpen()) return 'changed'
    if (kind.isYearEnd) return 'year_end'
    if (kind.isHoliday) return 'holiday'
    return calendar?.season && !isInSeason(day, calendar.season) ? 'off_season' : 'none'
  }
  const hours = hoursOf(slots)
  return {
    counterId,
    state: hours.length > 0 ? openState() : closedState(),
    hours,
    causes: causes.map(({ kind: of, id, opens, closes, shares, reason }) => ({
      kind: of,
      id,
      opens,
      closes,
      shares,
      reason,
    })),
  }
}

/** Slots that follow one another without a gap, joined. */
function hoursOf(slots: readonly PlannedSlot[]): OpenHours[] {
  const hours: OpenHours[] = []
  for (const { startsAt, endsAt, lanes } of slots.filter((slot) => slot.lanes > 0)) {
    const [opens, closes, last] = [clockOf(startsAt), closingOf(endsAt), hours.at(-1)]
    if (last?.closes !== opens) hours.push({ opens, closes, least: lanes, most: lanes })
    else {
      last.closes = closes
      last.least = Math.min(last.least, lanes)
      last.most = Math.max(last.most, lanes)
    }
  }
  return hours
}
