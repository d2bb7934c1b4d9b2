import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as time from './time.ts'

describe('the calendar of Tokyo', () => {
  it.each([
    ['2026-11-24T14:59:59Z', '2026-11-24', '23:59'],
    ['2026-11-24T15:00:00Z', '2026-11-25', '00:00'],
    ['2026-12-31T15:00:00Z', '2027-01-01', '00:00'],
  ])('reads %s as %s %s, whatever the zone of the process', (instant, day, clock) => {
    expect(time.dayOf(new Date(instant))).toBe(day)
    expect(time.clockOf(new Date(instant))).toBe(clock)
    expect(time.instantOf(day, clock).getTime()).toBeLessThanOrEqual(Date.parse(instant))
  })

  it.each([
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
  ])('%s and %i days are %s', (day, days, expected) => {
    expect(time.addDays(day, days)).toBe(expected)
  })

  it.each([
    ['2026-11', '2026-11-01', '2026-11-30'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['2026-12', '2026-12-01', '2026-12-31'],
  ])('%s lasts from %s to %s', (month, first, last) => {
    expect(time.firstOfMonth(month)).toBe(first)
    expect(time.lastOfMonth(month)).toBe(last)
  })

  it('counts the days of a span with both ends, and none of a reversed one', () => {
    expect(time.daysBetween('2026-12-30', '2027-01-02')).toHaveLength(4)
    expect(time.daysBetween('2027-01-02', '2026-12-30')).toEqual([])
  })

  it('knows a Tuesday', () => expect(time.weekdayOf('2026-11-24')).toBe(2))

  it.each([
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['2026-13-01', false],
    ['2026-1-01', false],
    ['', false],
  ])('%s is a day: %s', (text, expected) => expect(time.isDay(text)).toBe(expected))

  it('takes any text without failing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof time.isDay(text) === 'boolean' && typeof time.isMonth(text) === 'boolean').toBe(true)
      }),
    )
  })
})
