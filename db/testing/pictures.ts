import type { WantedChange } from '#db/schema/changes.ts'
import type { CounterCalendar, OpeningRule } from '#lib/calendar.ts'
import type { CounterRows, ExceptionRow } from '#lib/pictures/read-calendars.ts'
import { type Picture, readPicture } from '#lib/pictures/rules.ts'

/** A counter's calendar row by row, without a database. */

/** On weekdays from nine to eleven, three lanes in half hours. */
export const ruleOf = (values: Partial<OpeningRule> = {}): OpeningRule => ({
  weekdays: [1, 2, 3, 4, 5],
  weeksOfMonth: null,
  seasonFrom: null,
  seasonUntil: null,
  validFrom: '2026-01-01',
  validUntil: null,
  opensOnHolidays: false,
  opens: '09:00',
  closes: '11:00',
  slotMinutes: 30,
  lanes: 3,
  webLanes: 0,
  phoneLanes: 0,
  walkInLanes: 0,
  ...values,
})

/** A counter with these exceptions, closed on 10 December. */
export const counterOf = (rows: readonly ExceptionRow[], rules = [ruleOf()]): CounterRows => ({
  id: 'hall',
  rows,
  calendar: calendarWith(rows, rules),
})

const calendarWith = (rows: readonly ExceptionRow[], rules: readonly OpeningRule[]): CounterCalendar => ({
  season: null,
  rules,
  closures: [{ firstDay: '2026-12-10', lastDay: '2026-12-10' }],
  exclusions: rows.filter((row) => row.thing === 'exclusion'),
  specialOpenings: rows.filter((row) => row.thing === 'special_opening'),
  capacityChanges: rows
    .filter((row) => row.thing === 'capacity_change')
    .map((row) => ({ ...row, isOwn: row.counterId === 'hall' })),
})

/** The counter after its rows were changed. */
export function changedCounter(counter: CounterRows, changes: readonly WantedChange[]): CounterRows {
  const touched = new Set(changes.map(({ thingId }) => thingId))
  const rows = [
    ...counter.rows.filter(({ id }) => !touched.has(id)),
    ...changes.flatMap(({ thing, after }) => (after ? [{ thing, ...after } as ExceptionRow] : [])),
  ]
  return counterOf(rows, [...counter.calendar.rules])
}

export function pictureOf(text: string): Picture {
  const picture = readPicture(text)
  if (!picture) throw new Error(`no picture: ${text}`)
  return picture
}
