import type {
  CapacityChange,
  CounterCalendar,
  Days,
  HolidayChanges,
  OpeningRule,
  Span,
  YearSpan,
} from './calendar.ts'
import type { LocalizedText } from './locales.ts'
import type { Day } from './time.ts'

/** From the rows of the tables to the calendar of each counter. Pure, so that a change can be looked at before it is made. */

type OfOne<Row> = Row & { id: string; counterId: string }

/** Of one counter, or of every counter where null. */
type OfAny<Row> = Row & { id: string; counterId: string | null }

export type CalendarRows = {
  counters: readonly {
    id: string
    archivedAt: Date | string | null
    seasonFrom: string | null
    seasonUntil: string | null
  }[]
  openingRules: readonly OfOne<OpeningRule>[]
  closures: readonly OfAny<{ firstDay: Day; lastDay: Day }>[]
  exclusions: readonly OfAny<Days & { opens: string; closes: string }>[]
  specialOpenings: readonly OfOne<Span & Days>[]
  capacityChanges: readonly OfAny<Omit<CapacityChange, 'isOwn'>>[]
  holidayChanges: readonly { day: Day; name: LocalizedText; isHoliday: boolean }[]
  yearEnd: YearSpan
  /** How many changes of the calendar were confirmed so far: who made places of an older one looks again. */
  version: number
}

/** When the whole city is open. */
export type CityCalendar = {
  /** By the id of the counter. One that was given up has an empty calendar: it never opens. */
  counters: ReadonlyMap<string, CounterCalendar>
  holidays: HolidayChanges
  yearEnd: YearSpan
  version: number
}

/** The calendar of every counter, with what is decided for all counters in each of them. */
export const calendarsOf = (rows: CalendarRows): CityCalendar => ({
  counters: new Map(rows.counters.map((counter) => [counter.id, calendarOf(counter, rows)])),
  holidays: new Map(rows.holidayChanges.map(({ day, name, isHoliday }) => [day, { name, isHoliday }])),
  yearEnd: rows.yearEnd,
  version: rows.version,
})

function calendarOf(counter: CalendarRows['counters'][number], rows: CalendarRows): CounterCalendar {
  const { id, archivedAt, seasonFrom, seasonUntil } = counter
  const isHere = (row: { counterId: string | null }) =>
    archivedAt === null && (row.counterId === null || row.counterId === id)
  return {
    season: seasonFrom && seasonUntil ? { from: seasonFrom, until: seasonUntil } : null,
    rules: rows.openingRules.filter(isHere).map(withClocks),
    closures: rows.closures.filter(isHere),
    exclusions: rows.exclusions.filter(isHere).map(withClocks),
    specialOpenings: rows.specialOpenings.filter(isHere).map(withClocks),
    capacityChanges: rows.capacityChanges
      .filter(isHere)
      .map((row) => ({ ...withClocks(row), isOwn: row.counterId !== null })),
  }
}

/** The database answers times with their seconds. */
const withClocks = <Row extends { opens: string; closes: string }>(row: Row): Row => ({
  ...row,
  opens: row.opens.slice(0, 5),
  closes: row.closes.slice(0, 5),
})
