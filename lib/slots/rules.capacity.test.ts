import { describe, expect, it } from 'vitest'
import { type CapacityChange, type CounterCalendar, kindOfDay } from '#lib/calendar.ts'
import { type Clock, clockOf, type Day } from '#lib/time.ts'
import { plannedSlots } from './rules.ts'

const tuesday: Day = '2026-11-24'
const on = (day: Day) => ({ firstDay: day, lastDay: day, weekdays: null })
const none = { webLanes: 0, phoneLanes: 0, walkInLanes: 0 }
const pattern = { slotMinutes: 30, lanes: 4, ...none }

/** A counter that is open on Tuesdays from 8:30 to 17:30 with four lanes. */
const calendarOf = (values: Partial<CounterCalendar>): CounterCalendar => ({
  season: null,
  rules: [
    {
      ...pattern,
      opens: '08:30',
      closes: '17:30',
      weekdays: [2],
      weeksOfMonth: null,
      seasonFrom: null,
      seasonUntil: null,
      validFrom: '2026-01-01',
      validUntil: null,
      opensOnHolidays: false,
    },
  ],
  closures: [],
  exclusions: [],
  specialOpenings: [],
  capacityChanges: [],
  ...values,
})

const slotsOf = (values: Partial<CounterCalendar>) =>
  plannedSlots(tuesday, calendarOf(values), kindOfDay(tuesday, { from: '12-29', until: '01-03' }, new Map()))

/** The hours of the day by their lanes. */
function hoursOf(capacityChanges: CapacityChange[]): string[] {
  const spans: { opens: Clock; closes: Clock; lanes: number }[] = []
  for (const { startsAt, endsAt, lanes } of slotsOf({ capacityChanges })) {
    const last = spans.at(-1)
    if (last?.closes === clockOf(startsAt) && last.lanes === lanes) last.closes = clockOf(endsAt)
    else spans.push({ opens: clockOf(startsAt), closes: clockOf(endsAt), lanes })
  }
  return spans.map(({ opens, closes, lanes }) => `${opens}-${closes} x${lanes}`)
}

describe('a change of capacity', () => {
  const change = (opens: Clock, closes: Clock, of: number, values: Partial<CapacityChange> = {}) => ({
    ...on(tuesday),
    ...{ opens, closes, lanes: of, webLanes: 0, phoneLanes: 0, walkInLanes: 0, isOwn: true },
    ...values,
  })

  it.each<[string, CapacityChange[], string[]]>([
    [
      'other lanes for some hours',
      [change('10:00', '12:00', 2)],
      ['08:30-10:00 x4', '10:00-12:00 x2', '12:00-17:30 x4'],
    ],
    [
      'none at all, which nothing else fills',
      [change('10:00', '12:00', 0)],
      ['08:30-10:00 x4', '12:00-17:30 x4'],
    ],
    [
      'those whose start lies in the hours',
      [change('08:20', '08:40', 9)],
      ['08:30-09:00 x9', '09:00-17:30 x4'],
    ],
    ['nothing on another day', [change('08:30', '17:30', 9, on('2026-11-25'))], ['08:30-17:30 x4']],
    ['nothing on another weekday', [change('08:30', '17:30', 9, { weekdays: [3] })], ['08:30-17:30 x4']],
    [
      'the counter’s own before one for all',
      [change('08:30', '17:30', 9, { isOwn: false }), change('08:30', '17:30', 7, { lastDay: '2026-12-31' })],
      ['08:30-17:30 x7'],
    ],
    [
      'one day before a week',
      [change('08:30', '17:30', 9), change('08:30', '17:30', 1, { lastDay: '2026-11-30' })],
      ['08:30-17:30 x9'],
    ],
    [
      'the fewer lanes of two alike',
      [change('08:30', '17:30', 9), change('08:30', '17:30', 5)],
      ['08:30-17:30 x5'],
    ],
  ])('gives %s', (_, capacityChanges, expected) => {
    expect(hoursOf(capacityChanges)).toEqual(expected)
    expect(hoursOf(capacityChanges.toReversed())).toEqual(expected)
  })

  it('shares the lanes as it says, in a special opening too', () => {
    const calendar = {
      rules: [],
      specialOpenings: [{ ...pattern, ...on(tuesday), opens: '18:00', closes: '18:30' }],
      capacityChanges: [change('18:00', '19:00', 5, { webLanes: 1, phoneLanes: 2, walkInLanes: 1 })],
    }
    expect(slotsOf(calendar)).toMatchObject([{ lanes: 5, webLanes: 1, phoneLanes: 2, walkInLanes: 1 }])
  })
})
