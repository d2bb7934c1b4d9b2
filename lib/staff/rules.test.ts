import { describe, expect, it } from 'vitest'
import { addMinutes } from '#lib/time.ts'
import { isNoteDue, isSessionOpen, pauseMinutes, returnPath, sessionEnd } from './rules.ts'

const START = new Date('2026-11-24T08:30:00+09:00')
const minutesOn = (minutes: number) => addMinutes(START, minutes)

describe('the pause after wrong passwords', () => {
  it.each([
    [1, 0],
    [4, 0],
    [5, 1],
    [6, 2],
    [7, 4],
    [8, 8],
    [9, 16],
    [10, 32],
    [11, 60],
    [12, 60],
    [30_000, 60],
  ])('after %i in a row is %i minutes', (failures, minutes) => {
    expect(pauseMinutes(failures)).toBe(minutes)
  })
})

describe('a session', () => {
  const session = { lastSeenAt: START, expiresAt: sessionEnd(START), endedAt: null }

  it.each([
    ['is open at once', session, 0, true],
    ['is open after 29 quiet minutes', session, 29, true],
    ['is closed after 30 quiet minutes', session, 30, false],
    ['is open in its twelfth hour if used', { ...session, lastSeenAt: minutesOn(719) }, 719, true],
    ['is closed after twelve hours even if used', { ...session, lastSeenAt: minutesOn(719) }, 720, false],
    ['is closed after signing out', { ...session, endedAt: START }, 0, false],
  ])('%s', (_, given, minutes, open) => {
    expect(isSessionOpen(given, minutesOn(minutes))).toBe(open)
  })

  it('is noted as used at most once a minute', () => {
    expect(isNoteDue(session, minutesOn(0.9))).toBe(false)
    expect(isNoteDue(session, minutesOn(1))).toBe(true)
  })
})

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
