import { expect, it } from 'vitest'
import { missedLimit } from './limit-missed.ts'

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
