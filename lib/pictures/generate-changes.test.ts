import { describe, expect, it } from 'vitest'
import { changedCounter, counterOf, pictureOf } from '#db/testing/pictures.ts'
import { kindOfDay } from '#lib/calendar.ts'
import type { Day } from '#lib/time.ts'
import { generateChanges } from './generate-changes.ts'
import { plannedPicture } from './generate-day-rows.ts'
import type { CounterRows } from './read-calendars.ts'
import { isSamePicture } from './rules.ts'

/** A Tuesday; the Monday before it is a holiday (勤労感謝の日, in place of a Sunday). */
const TUESDAY: Day = '2026-11-24'
const kindOf = (day: Day) => kindOfDay(day, { from: '12-29', until: '01-03' }, new Map())
const reason = { ja: '枠の調整' }

let made = 0
const newId = () => `new-${++made}`

const paint = (counter: CounterRows, targets: readonly [Day, string][]) =>
  generateChanges(counter, {
    targets: targets.map(([day, text]) => ({ day, picture: pictureOf(text) })),
    kindOf,
    reason,
    newId,
  })

const whole = { counterId: 'hall', firstDay: TUESDAY, lastDay: TUESDAY, weekdays: null, reason }
const lanes = { lanes: 1, webLanes: 0, phoneLanes: 0, walkInLanes: 0 }

describe('a painted day', () => {
  it.each([
    [
      'as it is needs nothing',
      '09:00-09:30/30=3/0/0/0 09:30-10:00/30=3/0/0/0 10:00-10:30/30=3/0/0/0 10:30-11:00/30=3/0/0/0',
      [],
    ],
    [
      'with a closed time is one exclusion',
      '09:00-09:30/30=3/0/0/0 09:30-10:00/30=0/0/0/0 10:30-11:00/30=3/0/0/0',
      ['exclusion 09:30-10:30'],
    ],
    [
      'with other lanes is one change, however long',
      '09:00-09:30/30=3/0/0/0 09:30-10:00/30=2/0/1/0 10:00-10:30/30=2/0/1/0 10:30-11:00/30=2/0/1/0',
      ['capacity_change 09:30-11:00 2/0/1/0'],
    ],
    [
      'lets one change lie in another',
      '09:00-09:30/30=1/0/0/0 09:30-10:00/30=2/0/0/0 10:00-10:30/30=1/0/0/0 10:30-11:00/30=1/0/0/0',
      ['capacity_change 09:00-11:00 1/0/0/0', 'capacity_change 09:30-10:00 2/0/0/0'],
    ],
    [
      'lets one change reach over a closed time',
      '09:00-09:30/30=1/0/0/0 10:30-11:00/30=1/0/0/0',
      ['capacity_change 09:00-11:00 1/0/0/0', 'exclusion 09:30-10:30'],
    ],
    [
      'opens a time that the pattern does not have',
      '09:00-09:30/30=3/0/0/0 09:30-10:00/30=3/0/0/0 10:00-10:30/30=3/0/0/0 10:30-11:00/30=3/0/0/0 18:00-18:15/15=1/0/0/0 18:15-18:30/15=1/0/0/0',
      ['special_opening 18:00-18:30 1/0/0/0'],
    ],
  ])('%s', (_, text, rows) => {
    const counter = counterOf([])
    const changes = paint(counter, [[TUESDAY, text]])
    expect(changes?.map(({ thing, after }) => inShort(thing, after)).toSorted()).toEqual(rows)
    expect(plannedPicture(TUESDAY, changedCounter(counter, changes ?? []).calendar, kindOf(TUESDAY))).toEqual(
      pictureOf(text).filter((time) => time.lanes > 0),
    )
  })

  it('takes back what was painted before', () => {
    const counter = counterOf([
      { thing: 'exclusion', id: 'x', ...whole, opens: '09:00', closes: '09:30' },
      {
        thing: 'special_opening',
        id: 's',
        ...whole,
        opens: '18:00',
        closes: '19:00',
        slotMinutes: 30,
        ...lanes,
      },
    ])
    const changes = paint(counter, [
      [
        TUESDAY,
        '09:00-09:30/30=3/0/0/0 09:30-10:00/30=3/0/0/0 10:00-10:30/30=3/0/0/0 10:30-11:00/30=3/0/0/0',
      ],
    ])
    expect(changes?.map(({ thingId, after }) => [thingId, after])).toEqual([
      ['x', null],
      ['s', null],
    ])
  })

  it('takes its day out of a longer exclusion, and keeps the other days', () => {
    const counter = counterOf([
      { thing: 'exclusion', id: 'x', ...whole, lastDay: '2026-11-27', opens: '09:00', closes: '10:00' },
    ])
    const text = '09:30-10:00/30=3/0/0/0 10:00-10:30/30=3/0/0/0 10:30-11:00/30=3/0/0/0'
    const changes = paint(counter, [['2026-11-25', text]])
    const after = changedCounter(counter, changes ?? []).calendar
    expect(isSamePicture(plannedPicture('2026-11-25', after, kindOf('2026-11-25')), pictureOf(text))).toBe(
      true,
    )
    for (const day of [TUESDAY, '2026-11-26', '2026-11-27'])
      expect(plannedPicture(day, after, kindOf(day))[0]?.opens).toBe('10:00')
    expect(changes?.find(({ thingId }) => thingId === 'x')?.after).toMatchObject({ lastDay: TUESDAY })
  })

  it.each([
    ['on a day on which the counter is closed', '2026-12-10', []],
    [
      'in a time in which all counters stand still',
      TUESDAY,
      [{ thing: 'exclusion' as const, id: 'x', ...whole, counterId: null, opens: '09:00', closes: '10:00' }],
    ],
  ])('cannot open %s', (_, day, rows) => {
    expect(paint(counterOf(rows), [[day, '09:00-09:30/30=3/0/0/0']])).toBeNull()
  })
})

describe('days that are painted alike', () => {
  const text = '09:00-09:30/30=1/0/0/0 09:30-10:00/30=1/0/0/0 10:00-10:30/30=1/0/0/0 10:30-11:00/30=1/0/0/0'

  it.each([
    ['in a row share one', ['2026-11-24', '2026-11-25', '2026-11-26'], ['2026-11-24 2026-11-26 null']],
    [
      'on the same weekday share one, over a holiday too',
      ['2026-11-16', '2026-11-30', '2026-12-07'],
      ['2026-11-16 2026-12-07 1'],
    ],
    [
      'with a day between that is not meant have two',
      ['2026-11-24', '2026-11-26'],
      ['2026-11-24 2026-11-26 2,4'],
    ],
    [
      'and with a week between that is not meant have two',
      ['2026-11-24', '2026-12-08'],
      ['2026-11-24 2026-11-24 null', '2026-12-08 2026-12-08 null'],
    ],
  ])('%s', (_, days, rows) => {
    const counter = counterOf([])
    const changes = paint(
      counter,
      days.map((day) => [day, text]),
    )
    expect(changes?.map(({ after }) => `${after?.firstDay} ${after?.lastDay} ${after?.weekdays}`)).toEqual(
      rows,
    )
  })
})

const inShort = (thing: string, after: Record<string, unknown> | null): string =>
  [
    thing,
    `${after?.opens}-${after?.closes}`,
    ...(thing === 'exclusion'
      ? []
      : [`${after?.lanes}/${after?.webLanes}/${after?.phoneLanes}/${after?.walkInLanes}`]),
  ].join(' ')
