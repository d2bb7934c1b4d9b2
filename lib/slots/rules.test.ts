import { describe, expect, it } from 'vitest'
import { addMinutes } from '#lib/time.ts'
import { dayState, type Lanes, slotState, startsOf } from './rules.ts'

describe('states', () => {
  const startsAt = new Date('2026-11-25T10:00:00+09:00')
  const open = { from: startsAt, until: addMinutes(startsAt, 1) }

  it.each([
    [5, 5, 'open'],
    [5, 2, 'open'],
    [5, 1, 'few'],
    [10, 3, 'few'],
    [10, 4, 'open'],
    [1, 1, 'few'],
    [5, 0, 'full'],
    [0, 0, 'closed'],
  ])('with %i lanes of which %i are free: %s', (all, free, expected) => {
    expect(slotState({ startsAt, lanes: all, free }, open, 30)).toBe(expected)
  })

  it('outside the window are closed', () => {
    const start = { startsAt, lanes: 5, free: 5 }
    expect(slotState(start, { ...open, from: addMinutes(startsAt, 1) }, 30)).toBe('closed')
    expect(slotState(start, { ...open, until: startsAt }, 30)).toBe('closed')
  })

  it.each([
    ['closed', []],
    ['closed', ['closed', 'closed']],
    ['full', ['full', 'closed']],
    ['few', ['full', 'full', 'few', 'closed']],
    ['few', ['open', 'full', 'full', 'full']],
    ['open', ['few', 'open', 'full', 'full']],
  ] as const)('a day is %s with %j', (expected, states) => {
    expect(dayState(states, 30)).toBe(expected)
  })
})

describe('starts of a visit', () => {
  const at = (index: number) => addMinutes(new Date('2026-11-25T09:00:00+09:00'), index * 15)
  const slot = (index: number, free: Lanes, offered: Lanes = [0b111, 0]) => ({
    startsAt: at(index),
    endsAt: at(index + 1),
    offered,
    free,
  })
  const counts = (minutes: number, slots: Parameters<typeof startsOf>[0]) =>
    startsOf(slots, minutes).map((start) => [start.lanes, start.free])

  it('count lanes free in every slot of the visit', () => {
    const row = [slot(0, [0b011, 0]), slot(1, [0b110, 0]), slot(2, [0b001, 0])]
    expect(counts(15, row)).toEqual([
      [3, 2],
      [3, 2],
      [3, 1],
    ])
    expect(counts(30, row)).toEqual([
      [3, 1],
      [3, 0],
      [0, 0],
    ])
    expect(counts(31, row)).toEqual([
      [3, 0],
      [0, 0],
      [0, 0],
    ])
  })

  it('are none where the visit would run into a pause', () => {
    expect(counts(20, [slot(0, [1, 0]), slot(2, [1, 0]), slot(3, [1, 0])])).toEqual([
      [0, 0],
      [3, 1],
      [0, 0],
    ])
  })

  it('need a lane that is offered all the time', () => {
    expect(counts(30, [slot(0, [0b011, 0]), slot(1, [0b100, 0], [0b100, 0])])).toEqual([
      [1, 0],
      [0, 0],
    ])
  })

  it('know sixty lanes', () => {
    const all: Lanes = [2 ** 30 - 1, 2 ** 30 - 1]
    expect(counts(30, [slot(0, all, all), slot(1, all, all)])).toEqual([
      [60, 60],
      [0, 0],
    ])
  })
})
