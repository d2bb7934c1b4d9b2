import { describe, expect, it } from 'vitest'
import { covers, lastDayBefore, retirementAfter, stateOf } from './rules.ts'

const NOW = new Date('2027-03-31T23:59:00+09:00')
const free = { retiredAt: null, lockedAt: null, mustChangePassword: false }

it.each([
  ['active', free],
  ['waiting', { ...free, mustChangePassword: true }],
  ['locked', { ...free, lockedAt: NOW, mustChangePassword: true, retiredAt: retirementAfter('2027-03-31') }],
  ['leaving', { ...free, retiredAt: retirementAfter('2027-03-31') }],
  ['retired', { ...free, retiredAt: retirementAfter('2027-03-30'), lockedAt: NOW }],
] as const)('an account is %s', (state, account) => {
  expect(stateOf(account, NOW)).toBe(state)
})

it('the last day ends at midnight in Tokyo', () => {
  expect(retirementAfter('2027-03-31')).toEqual(new Date('2027-04-01T00:00:00+09:00'))
  expect(lastDayBefore(retirementAfter('2027-03-31'))).toBe('2027-03-31')
  expect(lastDayBefore(null)).toBeNull()
})

describe('rights cover those of another', () => {
  const rights = (...held: [string, 'all' | string[]][]) => new Map(held)
  it.each([
    ['none', rights(), rights(), true],
    ['the same', rights(['a', 'all']), rights(['a', 'all']), true],
    ['one more', rights(['a', 'all'], ['b', 'all']), rights(['a', 'all']), true],
    ['one less', rights(['a', 'all']), rights(['a', 'all'], ['b', 'all']), false],
    ['everywhere one counter', rights(['a', 'all']), rights(['a', ['hall']]), true],
    ['one counter everywhere', rights(['a', ['hall']]), rights(['a', 'all']), false],
    ['another counter', rights(['a', ['hall']]), rights(['a', ['annexe']]), false],
    ['two counters one', rights(['a', ['hall', 'annexe']]), rights(['a', ['annexe']]), true],
  ] as const)('%s', (_, own, others, isCovered) => {
    expect(covers(own, others)).toBe(isCovered)
  })
})
