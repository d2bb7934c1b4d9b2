import { describe, expect, it } from 'vitest'
import type { CalendarRows } from '#lib/calendar-rows.ts'
import { daysBetween } from '#lib/time.ts'
import { readDays } from './read-days.ts'
import { exceptionOf } from './rules.ts'

const lanes = { lanes: 2, webLanes: 0, phoneLanes: 0, walkInLanes: 0 }
const rule = (counterId: string, weekdays: number[], opens: string, closes: string) => ({
  id: `${counterId} ${opens}`,
  counterId,
  weekdays,
  weeksOfMonth: null,
  seasonFrom: null,
  seasonUntil: null,
  opens,
  closes,
  slotMinutes: 30,
  ...lanes,
  validFrom: '2026-01-01',
  validUntil: null,
  opensOnHolidays: false,
})
const counter = (id: string, from: string | null, until: string | null) => ({
  id,
  archivedAt: null,
  seasonFrom: from,
  seasonUntil: until,
})

/** The layout of a city: a hall on weekdays and Saturdays, a community hall in winter. */
const city: CalendarRows = {
  counters: [counter('hall', null, null), counter('community', '01-01', '03-31')],
  openingRules: [
    rule('hall', [1, 2, 3, 4, 5], '08:30:00', '17:30:00'),
    rule('hall', [6], '08:00:00', '15:00:00'),
    rule('community', [1, 2, 3, 4, 5], '09:00:00', '16:00:00'),
  ],
  closures: [],
  exclusions: [],
  specialOpenings: [],
  capacityChanges: [],
  holidayChanges: [],
  yearEnd: { from: '12-29', until: '01-03' },
  version: 0,
}

/** The days of a span as `05-04 holiday`, with the hours where there are any. */
const shown = (first: string, last: string, counterId = 'hall', rows = city) =>
  readDays(rows, [], [counterId], daysBetween(first, last)).map(({ day, counters: [at] }) =>
    [day.slice(5), at?.state, ...(at?.hours ?? []).map(({ opens, closes }) => `${opens}-${closes}`)].join(
      ' ',
    ),
  )

describe('the days of a city', () => {
  it.each([
    [
      'a normal week',
      '2026-06-05',
      '2026-06-08',
      ['06-05 pattern 08:30-17:30', '06-06 pattern 08:00-15:00', '06-07 none', '06-08 pattern 08:30-17:30'],
    ],
    [
      'May with its 振替休日',
      '2026-05-01',
      '2026-05-07',
      [
        '05-01 pattern 08:30-17:30',
        '05-02 pattern 08:00-15:00',
        '05-03 holiday',
        '05-04 holiday',
        '05-05 holiday',
        '05-06 holiday',
        '05-07 pattern 08:30-17:30',
      ],
    ],
    [
      'September with its 国民の休日',
      '2026-09-19',
      '2026-09-24',
      [
        '09-19 pattern 08:00-15:00',
        '09-20 none',
        '09-21 holiday',
        '09-22 holiday',
        '09-23 holiday',
        '09-24 pattern 08:30-17:30',
      ],
    ],
    [
      'the end of the year',
      '2026-12-28',
      '2027-01-04',
      [
        '12-28 pattern 08:30-17:30',
        '12-29 year_end',
        '12-30 year_end',
        '12-31 year_end',
        '01-01 year_end',
        '01-02 year_end',
        '01-03 year_end',
        '01-04 pattern 08:30-17:30',
      ],
    ],
    [
      'the leap day',
      '2028-02-28',
      '2028-03-01',
      ['02-28 pattern 08:30-17:30', '02-29 pattern 08:30-17:30', '03-01 pattern 08:30-17:30'],
    ],
  ])('are right in %s', (_, first, last, expected) => {
    expect(shown(first, last)).toEqual(expected)
  })

  it('are out of season where a counter opens from January to March only', () => {
    expect(shown('2027-03-31', '2027-04-01', 'community')).toEqual([
      '03-31 pattern 09:00-16:00',
      '04-01 off_season',
    ])
    expect(shown('2026-12-28', '2026-12-28', 'community')).toEqual(['12-28 off_season'])
  })

  it('say why they differ', () => {
    const on = { counterId: 'hall', firstDay: '2026-06-09', lastDay: '2026-06-09' }
    const rows = {
      closures: [{ id: 'a', ...on, firstDay: '2026-06-08', lastDay: '2026-06-08', reason: { ja: '点検' } }],
      exclusions: [
        {
          id: 'b',
          ...on,
          weekdays: null,
          opens: '12:00:00',
          closes: '13:00:00',
          reason: { ja: '昼の会議' },
        },
      ],
      specialOpenings: [
        {
          id: 'c',
          ...on,
          firstDay: '2026-06-07',
          lastDay: '2026-06-07',
          weekdays: null,
          opens: '09:00:00',
          closes: '12:00:00',
          slotMinutes: 30,
          ...lanes,
          reason: { ja: '日曜開庁' },
        },
      ],
    }
    const exceptions = [
      exceptionOf('closure', rows.closures[0] as (typeof rows.closures)[0]),
      exceptionOf('exclusion', rows.exclusions[0] as (typeof rows.exclusions)[0]),
      exceptionOf('special_opening', rows.specialOpenings[0] as (typeof rows.specialOpenings)[0]),
    ]
    const days = readDays({ ...city, ...rows }, exceptions, ['hall'], daysBetween('2026-06-07', '2026-06-09'))
    expect(
      days.map(({ counters: [at] }) => [
        at?.state,
        at?.hours.map(({ opens, closes }) => `${opens}-${closes}`),
        at?.causes.map(({ reason }) => reason.ja),
      ]),
    ).toEqual([
      ['special', ['09:00-12:00'], ['日曜開庁']],
      ['closure', [], ['点検']],
      ['changed', ['08:30-12:00', '13:00-17:30'], ['昼の会議']],
    ])
  })

  it('stay closed for the reason they have, whatever else is changed on them', () => {
    const on = { id: 'b', counterId: null, firstDay: '2026-03-30', lastDay: '2026-12-31', weekdays: null }
    const exclusion = { ...on, opens: '08:00:00', closes: '18:00:00', reason: { ja: '端末の入替え' } }
    const rows = { ...city, exclusions: [exclusion] }
    const stateOf = (counterId: string, day: string) =>
      readDays(rows, [exceptionOf('exclusion', exclusion)], [counterId], [day])[0]?.counters[0]?.state
    expect(stateOf('community', '2026-06-08')).toBe('off_season')
    expect(stateOf('hall', '2026-06-07')).toBe('none')
    expect(stateOf('hall', '2026-09-22')).toBe('holiday')
    expect(stateOf('hall', '2026-06-08')).toBe('changed')
  })

  it('are what the city made of a holiday', () => {
    const holidayChanges = [
      { day: '2026-06-09', name: { ja: '市制記念日' }, isHoliday: true },
      { day: '2026-05-06', name: { ja: '' }, isHoliday: false },
    ]
    const changed = { ...city, holidayChanges }
    expect(shown('2026-06-09', '2026-06-09', 'hall', changed)).toEqual(['06-09 holiday'])
    expect(shown('2026-05-06', '2026-05-06', 'hall', changed)).toEqual(['05-06 pattern 08:30-17:30'])
  })
})
