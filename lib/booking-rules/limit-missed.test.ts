import { expect, it } from 'vitest'
import { isOverMissed, missedLimit } from './limit-missed.ts'

const NOON = new Date('2026-11-24T12:00:00+09:00')
const rules = { missedMost: 3, missedDays: 90, missedAct: 'refuse', missedRefuseDays: 30 } as const

it.each([
  ['where the city only tells its staff', { missedAct: 'tell' as const }, null],
  ['where missed visits are not counted', { missedMost: 0 }, null],
  [
    'from so many on, for days after the last one',
    {},
    {
      most: 3,
      since: new Date('2026-08-26T00:00:00+09:00'),
      latest: new Date('2026-10-25T00:00:00+09:00'),
    },
  ],
])('who missed visits is refused %s', (_, change, limit) => {
  expect(missedLimit({ ...rules, ...change }, NOON)).toEqual(limit)
})

it.each([
  ['as many as that, one of them lately', ['2026-09-01', '2026-10-01', '2026-11-20'], true],
  ['as many, the last one long ago', ['2026-09-01', '2026-09-10', '2026-10-01'], false],
  ['one that counts no more', ['2026-08-01', '2026-10-01', '2026-11-20'], false],
  ['none', [], false],
])('who missed %s', (_, days, isOver) => {
  const limit = missedLimit(rules, NOON)
  if (!limit) throw new Error('nobody is refused')
  expect(
    isOverMissed(
      limit,
      days.map((day) => new Date(`${day}T10:00:00+09:00`)),
    ),
  ).toBe(isOver)
})
