import { expect, test } from 'vitest'
import { capacityOf, type Pattern, quarters, wishAt } from './wishes.ts'

const FIRST = '2026-12-01'

test.each(['spread', 'one', 'crowd', 'beside'] satisfies Pattern[])(
  '%s: as many wishes for each slot as it has lanes',
  (pattern) => {
    const bySlot = new Map<string, number>()
    for (let nth = 0; nth < capacityOf(pattern); nth += 1) {
      const { counter, startsAt } = wishAt(FIRST, pattern, nth)
      bySlot.set(`${counter} ${startsAt}`, (bySlot.get(`${counter} ${startsAt}`) ?? 0) + 1)
    }
    expect([...new Set(bySlot.values())]).toEqual([quarters[pattern].lanes])
    expect(() => wishAt(FIRST, pattern, capacityOf(pattern))).toThrow('no more places')
  },
)

test('spread wishes fall on another slot each time, those for one slot on the same', () => {
  const slots = (pattern: Pattern) =>
    new Set([0, 1, 2, 3].map((nth) => JSON.stringify(wishAt(FIRST, pattern, nth)))).size
  expect(slots('spread')).toBe(4)
  expect(slots('one')).toBe(1)
})

test('the first slot begins when the counters open, in Tokyo', () => {
  expect(wishAt(FIRST, 'one', 0)).toEqual({
    counter: 'rush-hall',
    service: 'rush',
    day: FIRST,
    startsAt: '2026-12-01T00:00:00.000Z',
  })
})
