import { describe, expect, it } from 'vitest'
import { copyExceptions } from './copy-exceptions.ts'
import type { CopyWish, Exception } from './rules.ts'

const TODAY = '2026-11-24'

const allDay = { weekdays: null, opens: null, closes: null, slotMinutes: null, shares: null }

const closure = (firstDay: string, lastDay: string, values: Partial<Exception> = {}): Exception => ({
  kind: 'closure',
  id: `${firstDay} ${lastDay}`,
  counterId: 'hall',
  firstDay,
  lastDay,
  ...allDay,
  reason: { ja: '点検' },
  ...values,
})

const week: CopyWish = {
  from: 'hall',
  unit: 'week',
  source: '2026-12-02',
  target: '2026-12-09',
  times: 1,
  alignment: 'weekday',
  counterIds: ['hall'],
}
const month: CopyWish = { ...week, unit: 'month', source: '2027-01-10', target: '2027-02-01' }

/** What is made as `hall 2026-12-07–2026-12-08`, and what is left out with its reason. */
function copied(exceptions: Exception[], wish: CopyWish) {
  let ids = 0
  const { made, leftOut } = copyExceptions(exceptions, wish, TODAY, () => `new-${++ids}`)
  expect(made.every(({ id, weekdays }) => id.startsWith('new-') && weekdays === null)).toBe(true)
  return {
    made: made.map(({ counterId, firstDay, lastDay }) => `${counterId} ${firstDay}–${lastDay}`),
    leftOut: leftOut.map(({ why, counterId, days }) => `${why} ${counterId} ${days.join(' ')}`),
  }
}

describe('copying a week', () => {
  it('keeps weekdays, and makes days in a row one exception', () => {
    const tuesdays = closure('2026-12-01', '2026-12-31', { weekdays: [2, 3, 5] })
    expect(copied([tuesdays], { ...week, target: '2027-01-06', times: 2 })).toEqual({
      made: [
        'hall 2027-01-05–2027-01-06',
        'hall 2027-01-08–2027-01-08',
        'hall 2027-01-12–2027-01-13',
        'hall 2027-01-15–2027-01-15',
      ],
      leftOut: [],
    })
  })

  it('copies only what lies in the week', () => {
    expect(copied([closure('2026-11-20', '2026-12-01')], week).made).toEqual(['hall 2026-12-07–2026-12-08'])
    expect(copied([closure('2026-12-07', '2026-12-08')], week)).toEqual({ made: [], leftOut: [] })
  })

  it('copies to other counters, also in the same week', () => {
    const wish = { ...week, target: week.source, counterIds: ['hall', 'annexe'] }
    expect(copied([closure('2026-12-02', '2026-12-02')], wish)).toEqual({
      made: ['annexe 2026-12-02–2026-12-02'],
      leftOut: [],
    })
  })

  it('leaves out what holds everywhere, is over or is there already', () => {
    const everywhere = closure('2026-12-03', '2026-12-03', { counterId: null })
    const there = closure('2026-12-10', '2026-12-11')
    const wednesday = closure('2026-12-02', '2026-12-04')
    expect(copied([wednesday, everywhere, there], week)).toEqual({
      made: ['hall 2026-12-09–2026-12-09'],
      leftOut: ['already_there hall 2026-12-10 2026-12-11', 'for_all null 2026-12-03'],
    })
    expect(copied([wednesday], { ...week, target: '2026-11-25' })).toEqual({
      made: ['hall 2026-11-25–2026-11-27'],
      leftOut: [],
    })
    expect(copied([wednesday], { ...week, target: '2026-11-16' }).leftOut).toEqual([
      'past hall 2026-11-18 2026-11-19 2026-11-20',
    ])
  })

  it('takes other hours for something else', () => {
    const noon = closure('2026-12-02', '2026-12-02', { kind: 'exclusion', opens: '12:00', closes: '13:00' })
    const later = { ...noon, id: 'later', firstDay: '2026-12-09', lastDay: '2026-12-09', opens: '12:30' }
    expect(copied([noon, later], week).made).toEqual(['hall 2026-12-09–2026-12-09'])
  })
})

describe('copying a month', () => {
  it.each([
    ['the second Saturday to the second Saturday', '2027-01-09', 'weekday', '2027-02-13'],
    ['the ninth to the ninth', '2027-01-09', 'date', '2027-02-09'],
  ] as const)('brings %s', (_, day, alignment, goal) => {
    expect(copied([closure(day, day)], { ...month, alignment })).toEqual({
      made: [`hall ${goal}–${goal}`],
      leftOut: [],
    })
  })

  it.each([
    ['a fifth Saturday', '2027-01-30', 'weekday'],
    ['a thirty-first', '2027-01-31', 'date'],
  ] as const)('leaves out %s where there is none', (_, day, alignment) => {
    const leftOut = [`no_such_day hall ${day}`]
    expect(copied([closure(day, day)], { ...month, alignment })).toEqual({ made: [], leftOut })
  })

  it('knows the leap day', () => {
    const wish = { ...month, source: '2028-01-01', target: '2028-02-01', alignment: 'date' as const }
    expect(copied([closure('2028-01-29', '2028-01-31')], wish)).toEqual({
      made: ['hall 2028-02-29–2028-02-29'],
      leftOut: ['no_such_day hall 2028-01-30 2028-01-31'],
    })
  })
})
