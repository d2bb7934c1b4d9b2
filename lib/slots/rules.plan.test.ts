import { describe, expect, it } from 'vitest'
import { type CounterCalendar, type Days, kindOfDay, type OpeningRule, type Span } from '#lib/calendar.ts'
import { type Clock, clockOf, type Day, daysBetween } from '#lib/time.ts'
import { plannedSlots } from './rules.ts'

const yearEnd = { from: '12-29', until: '01-03' }
const lanes = { slotMinutes: 30, lanes: 4, webLanes: 0, phoneLanes: 1, walkInLanes: 0 }
const always = {
  validFrom: '2026-01-01',
  validUntil: null,
  opensOnHolidays: false,
  weeksOfMonth: null,
  seasonFrom: null,
  seasonUntil: null,
}
const weekdays = [1, 2, 3, 4, 5]

/** A single day. */
const on = (day: Day): Days => ({ firstDay: day, lastDay: day, weekdays: null })

const rule = (opens: Clock, closes: Clock, values: Partial<OpeningRule> = {}): OpeningRule => ({
  ...always,
  ...lanes,
  weekdays,
  opens,
  closes,
  ...values,
})

const calendarOf = (values: Partial<CounterCalendar>): CounterCalendar => ({
  rules: [],
  closures: [],
  exclusions: [],
  specialOpenings: [],
  capacityChanges: [],
  season: null,
  ...values,
})

/** The hours of a day as a sign would show them: slots that follow one another joined, with their lanes. */
function hoursOn(day: Day, calendar: Partial<CounterCalendar>): string[] {
  const spans: { opens: Clock; closes: Clock; lanes: number }[] = []
  for (const slot of plannedSlots(day, calendarOf(calendar), kindOfDay(day, yearEnd, new Map()))) {
    const [opens, closes] = [clockOf(slot.startsAt), clockOf(slot.endsAt)]
    const last = spans.at(-1)
    if (last?.closes === opens && last.lanes === slot.lanes) last.closes = closes
    else spans.push({ opens, closes, lanes: slot.lanes })
  }
  return spans.map((span) => `${span.opens}-${span.closes} x${span.lanes}`)
}

const cityHall = [rule('08:30', '17:30'), rule('08:00', '15:00', { weekdays: [6], lanes: 2 })]
const hall = [rule('09:00', '16:00', { validFrom: '2027-01-01', validUntil: '2027-03-31' })]
const pause = [rule('09:00', '12:00'), rule('13:00', '17:00')]

describe('planned slots', () => {
  it.each<[string, OpeningRule[], Day, string[]]>([
    ['a weekday', cityHall, '2026-11-24', ['08:30-17:30 x4']],
    ['a Saturday', cityHall, '2026-11-28', ['08:00-15:00 x2']],
    ['a Sunday', cityHall, '2026-11-29', []],
    ['a holiday', cityHall, '2026-11-23', []],
    ['a holiday on a Saturday', cityHall, '2029-11-03', []],
    ['the substitute holiday of May 2026', cityHall, '2026-05-06', []],
    ['the day after it', cityHall, '2026-05-07', ['08:30-17:30 x4']],
    ['the holiday between two holidays of September 2026', cityHall, '2026-09-22', []],
    ['the last day of the year', cityHall, '2026-12-28', ['08:30-17:30 x4']],
    ['the first closed day of the year end', cityHall, '2026-12-29', []],
    ['a Saturday of the year end', cityHall, '2027-01-02', []],
    ['the first day of the year', cityHall, '2027-01-04', ['08:30-17:30 x4']],
    ['a leap day', cityHall, '2028-02-29', ['08:30-17:30 x4']],
    ['a day with a pause at noon', pause, '2026-11-24', ['09:00-12:00 x4', '13:00-17:00 x4']],
    ['the day before the season', hall, '2026-12-28', []],
    ['the first day of the season', hall, '2027-01-04', ['09:00-16:00 x4']],
    ['the last day of the season', hall, '2027-03-31', ['09:00-16:00 x4']],
    ['the day after the season', hall, '2027-04-01', []],
    [
      'a holiday with opening',
      [rule('09:00', '12:00', { opensOnHolidays: true })],
      '2026-11-23',
      ['09:00-12:00 x4'],
    ],
    [
      'a year end with opening on holidays',
      [rule('09:00', '12:00', { opensOnHolidays: true })],
      '2027-01-01',
      [],
    ],
    ['a span that no slot divides', [rule('09:00', '10:15')], '2026-11-24', ['09:00-10:00 x4']],
    ['a span shorter than a slot', [rule('09:00', '09:20')], '2026-11-24', []],
  ])('on %s', (_, rules, day, expected) => {
    expect(hoursOn(day, { rules })).toEqual(expected)
  })

  const tuesday = '2026-11-24'
  const special = (opens: Clock, closes: Clock): Span & Days => ({
    ...lanes,
    lanes: 9,
    opens,
    closes,
    ...on(tuesday),
  })

  it.each<[string, Partial<CounterCalendar>, string[]]>([
    ['none on a closed day', { closures: [{ firstDay: '2026-11-20', lastDay: tuesday }] }, []],
    [
      'none on a closed day with a special opening',
      { closures: [{ firstDay: tuesday, lastDay: tuesday }], specialOpenings: [special('09:00', '12:00')] },
      [],
    ],
    [
      'all on the day after a closure',
      { closures: [{ firstDay: '2026-11-20', lastDay: '2026-11-23' }] },
      ['08:30-17:30 x4'],
    ],
    [
      'none that an exclusion touches',
      { exclusions: [{ ...on(tuesday), opens: '12:10', closes: '13:00' }] },
      ['08:30-12:00 x4', '13:00-17:30 x4'],
    ],
    [
      'all when the exclusion is on another day',
      { exclusions: [{ ...on('2026-11-25'), opens: '12:10', closes: '13:00' }] },
      ['08:30-17:30 x4'],
    ],
    [
      'those of a special opening before the pattern',
      { specialOpenings: [special('17:00', '19:00')] },
      ['08:30-17:00 x4', '17:00-19:00 x9'],
    ],
    [
      'none of a special opening that an exclusion touches',
      {
        specialOpenings: [special('18:00', '19:00')],
        exclusions: [{ ...on(tuesday), opens: '18:00', closes: '18:30' }],
      },
      ['08:30-17:30 x4', '18:30-19:00 x9'],
    ],
  ])('are %s', (_, calendar, expected) => {
    expect(hoursOn(tuesday, { rules: cityHall, ...calendar })).toEqual(expected)
  })

  it('are opened by a special opening on a holiday and at the year end', () => {
    for (const closed of ['2026-11-23', '2026-12-31'])
      expect(
        hoursOn(closed, {
          rules: cityHall,
          specialOpenings: [{ ...special('09:00', '12:00'), ...on(closed) }],
        }),
      ).toEqual(['09:00-12:00 x9'])
  })

  it.each<[string, OpeningRule[], string[]]>([
    [
      'a lunch hour within the day',
      [rule('12:00', '13:00', { lanes: 1 })],
      ['08:30-12:00 x4', '12:00-13:00 x1', '13:00-17:30 x4'],
    ],
    [
      'an evening that begins before closing',
      [rule('17:00', '19:30', { lanes: 2 })],
      ['08:30-17:00 x4', '17:00-19:30 x2'],
    ],
    [
      'a season with other lanes',
      [rule('08:30', '17:30', { lanes: 2, validUntil: '2026-12-31' })],
      ['08:30-17:30 x2'],
    ],
    [
      'a yearly season with other lanes',
      [rule('08:30', '17:30', { lanes: 2, seasonFrom: '11-01', seasonUntil: '01-31' })],
      ['08:30-17:30 x2'],
    ],
    [
      'a season that is over',
      [rule('08:30', '17:30', { lanes: 2, seasonUntil: '03-31', seasonFrom: '12-01' })],
      ['08:30-17:30 x4'],
    ],
    [
      'a rule for the fourth Tuesday',
      [rule('08:30', '17:30', { lanes: 3, weeksOfMonth: [2, 4] })],
      ['08:30-17:30 x3'],
    ],
    [
      'a rule for the first Tuesday',
      [rule('08:30', '17:30', { lanes: 3, weeksOfMonth: [1] })],
      ['08:30-17:30 x4'],
    ],
    ['the same span with more lanes', [rule('08:30', '17:30', { lanes: 6 })], ['08:30-17:30 x6']],
    [
      'slots that lie across',
      [rule('09:15', '09:45', { lanes: 1 })],
      ['08:30-09:00 x4', '09:15-09:45 x1', '10:00-17:30 x4'],
    ],
  ])('are refined by %s', (_, refinement, expected) => {
    expect(hoursOn(tuesday, { rules: [...cityHall, ...refinement] })).toEqual(expected)
    expect(hoursOn(tuesday, { rules: [...refinement, ...cityHall] })).toEqual(expected)
  })

  it('are made on the days of the season of the counter alone, special openings besides', () => {
    const season = { from: '12-01', until: '02-28' }
    expect(hoursOn('2026-12-01', { rules: cityHall, season })).toEqual(['08:30-17:30 x4'])
    expect(hoursOn('2027-03-01', { rules: cityHall, season })).toEqual([])
    const specialOpenings = [special('18:00', '19:00')]
    expect(hoursOn(tuesday, { rules: cityHall, season, specialOpenings })).toEqual(['18:00-19:00 x9'])
  })

  it('are made on the second and fourth Saturday of a month', () => {
    const rules = [rule('09:00', '12:00', { weekdays: [6], weeksOfMonth: [2, 4] })]
    const open = daysBetween('2026-10-01', '2026-12-31').filter((day) => hoursOn(day, { rules }).length > 0)
    expect(open).toEqual(['2026-10-10', '2026-10-24', '2026-11-14', '2026-11-28', '2026-12-12', '2026-12-26'])
  })
})
