import { describe, expect, it } from 'vitest'
import { daysBetween, weekdayOf } from '#lib/time.ts'
import { holidayName, isInSeason, kindOfDay } from './calendar.ts'

const yearEnd = { from: '12-29', until: '01-03' }
const unchanged = new Map()

/** The days of a span on which an office with weekdays only is open. */
const officeDays = (first: string, last: string): string[] =>
  daysBetween(first, last).filter((day) => {
    const { isHoliday, isYearEnd: isClosed } = kindOfDay(day, yearEnd, unchanged)
    return !isHoliday && !isClosed && weekdayOf(day) % 6 !== 0
  })

describe('the calendar of the country', () => {
  it.each([
    ['2026-05-06', '振替休日'],
    ['2026-09-22', '休日'],
    ['2026-11-23', '勤労感謝の日'],
    ['2027-03-22', '振替休日'],
  ])('knows %s as %s', (day, name) => {
    expect(holidayName(day, unchanged)?.ja).toContain(name)
  })

  it.each(['2026-05-07', '2026-12-28', '2028-02-29', '2026-12-31', '2026-01-02'])(
    'has no holiday on %s',
    (day) => {
      expect(holidayName(day, unchanged)).toBeNull()
    },
  )
})

describe('an office with weekdays only', () => {
  it('is closed five days in a row in May 2026', () => {
    expect(officeDays('2026-05-01', '2026-05-08')).toEqual(['2026-05-01', '2026-05-07', '2026-05-08'])
  })

  it('is closed five days in a row in September 2026', () => {
    expect(officeDays('2026-09-18', '2026-09-25')).toEqual(['2026-09-18', '2026-09-24', '2026-09-25'])
  })

  it('closes after Monday 28 December 2026 and opens on Monday 4 January 2027', () => {
    expect(officeDays('2026-12-25', '2027-01-05')).toEqual([
      '2026-12-25',
      '2026-12-28',
      '2027-01-04',
      '2027-01-05',
    ])
  })

  it('is open on the leap day of 2028', () => {
    expect(officeDays('2028-02-28', '2028-03-01')).toEqual(['2028-02-28', '2028-02-29', '2028-03-01'])
  })
})

describe('the year-end closure', () => {
  it.each([
    ['2026-12-28', false],
    ['2026-12-29', true],
    ['2027-01-03', true],
    ['2027-01-04', false],
  ])('on %s is %s', (day, expected) => {
    expect(isInSeason(day, yearEnd)).toBe(expected)
  })

  it('may lie within one year', () => {
    const within = { from: '01-01', until: '01-03' }
    expect(isInSeason('2027-01-02', within)).toBe(true)
    expect(isInSeason('2026-12-31', within)).toBe(false)
  })
})

describe('the city’s own holidays', () => {
  const name = { ja: '市制記念日' }
  it.each<[string, string, { name: { ja: string }; isHoliday: boolean } | null, string | null]>([
    ['an ordinary day made a holiday', '2026-10-01', { name, isHoliday: true }, '市制記念日'],
    ['a national holiday made an ordinary day', '2026-11-23', { name, isHoliday: false }, null],
    ['a national holiday keeps its name', '2026-11-23', { name, isHoliday: true }, '勤労感謝の日'],
    ['an ordinary day stays one', '2026-10-01', { name, isHoliday: false }, null],
    ['a day without a change', '2026-10-02', null, null],
  ])('%s', (_, day, change, expected) => {
    const changes = new Map(change ? [[day, change]] : [])
    expect(holidayName(day, changes)?.ja ?? null).toBe(expected)
    expect(kindOfDay(day, yearEnd, changes).isHoliday).toBe(expected !== null)
  })
})
