import { describe, expect, it } from 'vitest'
import { returnPath } from './rules.ts'

describe('after signing in', () => {
  it.each([
    ['/staff', '/staff'],
    ['/staff?counter=city-hall&q=7897', '/staff?counter=city-hall&q=7897'],
    ['/staff/mail/1', '/staff/mail/1'],
    ['/staff/sign-in?to=/staff', '/staff'],
    ['/staffing', '/staff'],
    ['/ja', '/staff'],
    ['https://evil.example/staff', '/staff'],
    ['//evil.example/staff', '/staff'],
    ['/\\\\evil.example/staff', '/staff'],
    ['/staff/../ja', '/staff'],
    ['', '/staff'],
    [undefined, '/staff'],
    [['/staff/mail', '/staff'], '/staff'],
  ])('%j leads to %s', (asked, path) => {
    expect(returnPath(asked)).toBe(path)
  })
})
