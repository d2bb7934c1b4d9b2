import { describe, expect, it } from 'vitest'
import { addMinutes } from '#lib/time.ts'
import { isFirstPause, isNoteDue, pauseMinutes, sessionRules } from './sign-in-rules.ts'

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
    expect(isFirstPause(failures)).toBe(failures === 5)
  })
})

describe('a session', () => {
  const { endOf, idleEnd, isOpen, seconds } = sessionRules({ minutes: 12 * 60, idleMinutes: 30 })
  const session = { lastSeenAt: START, expiresAt: endOf(START), endedAt: null }

  it.each([
    ['is open at once', session, 0, true],
    ['is open after 29 quiet minutes', session, 29, true],
    ['is closed after 30 quiet minutes', session, 30, false],
    ['is open in its twelfth hour if used', { ...session, lastSeenAt: minutesOn(719) }, 719, true],
    ['is closed after twelve hours even if used', { ...session, lastSeenAt: minutesOn(719) }, 720, false],
    ['is closed after signing out', { ...session, endedAt: START }, 0, false],
  ])('%s', (_, given, minutes, open) => {
    expect(isOpen(given, minutesOn(minutes))).toBe(open)
  })

  it.each([
    ['half an hour after its last use, and later if used again', 0, 30, true],
    ['after twelve hours whatever is done', 700, 720, false],
  ])('ends %s', (_, lastUse, end, canStay) => {
    const used = { ...session, lastSeenAt: minutesOn(lastUse) }
    expect(idleEnd(used)).toEqual({ endsAt: minutesOn(end), canStay })
    expect(isOpen(used, minutesOn(end - 0.1))).toBe(true)
    expect(isOpen(used, minutesOn(end))).toBe(false)
  })

  it('has a cookie of its own length', () => {
    expect(seconds).toBe(12 * 3600)
  })

  it('is noted as used at most once a minute', () => {
    expect(isNoteDue(session, minutesOn(0.9))).toBe(false)
    expect(isNoteDue(session, minutesOn(1))).toBe(true)
  })
})
