import { expect, it } from 'vitest'
import { citySettings } from '#lib/settings/input.ts'
import { isRestDay, isRunning, nationalPattern } from './rules.ts'

const pattern = nationalPattern(citySettings.parse({}))

it.each([
  ['2026-11-22', true, 'the Sunday after the third Saturday'],
  ['2026-11-21', false, 'that Saturday'],
  ['2026-11-15', false, 'the third Sunday of a month that begins on one'],
  ['2026-08-16', true, 'the Sunday after a Saturday on the 15th'],
  ['2028-02-20', true, 'in a leap year'],
  ['2026-11-29', false, 'a week later'],
])('on %s maintenance is %j: %s', (day, isResting) => {
  expect(isRestDay(day, pattern.rest)).toBe(isResting)
})

it('a day of maintenance may lie over the end of a month', () => {
  const lastSaturday = [{ nth: 5, weekday: 6, daysAfter: 1 }]
  expect(isRestDay('2026-11-01', lastSaturday)).toBe(true)
  expect(isRestDay('2026-11-01', [])).toBe(false)
})

it.each([
  ['08:00', '09:00', true],
  ['07:45', '08:15', false],
  ['19:30', '20:00', true],
  ['19:45', '20:15', false],
])('a visit from %s to %s has the systems: %j', (from, until, isThere) => {
  const at = (clock: string) => new Date(`2026-11-24T${clock}:00+09:00`)
  expect(isRunning(pattern, at(from), at(until))).toBe(isThere)
})
