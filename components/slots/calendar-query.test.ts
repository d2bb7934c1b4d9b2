import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarParams, calendarViews, readCalendarQuery } from '#components/slots/calendar-query.ts'
import { monthOf } from '#lib/time.ts'

const limits = { counterIds: ['city-hall', 'annexe'], from: '2026-11-23', until: '2027-01-21' }
const read = (params: Record<string, string | string[]>) => readCalendarQuery(params, limits)

describe('the part of the calendar in an address', () => {
  it('is the first bookable month of all counters when nothing is asked', () => {
    expect(read({})).toEqual({
      query: { counter: null, month: '2026-11', day: null, view: 'calendar' },
      notes: [],
    })
  })

  it('is what was asked for, the month of a day before any month', () => {
    const { query, notes } = read({ counter: 'annexe', month: '2026-11', day: '2026-12-03', view: 'list' })
    expect(query).toEqual({ counter: 'annexe', month: '2026-12', day: '2026-12-03', view: 'list' })
    expect(notes).toEqual([])
  })

  it.each([
    [{ month: '2026-13' }, 'garbled'],
    [{ day: '2026-02-30' }, 'garbled'],
    [{ view: 'grid' }, 'garbled'],
    [{ counter: '../../etc' }, 'garbled'],
    [{ day: ['2026-12-03', '2026-12-04'] }, 'garbled'],
    [{ day: '2027-01-22' }, 'out_of_range'],
    [{ month: '2030-01' }, 'out_of_range'],
    [{ counter: 'elsewhere' }, 'counter_not_offered'],
  ])('says of %j that it is %s', (params, note) => {
    expect(read(params).notes).toEqual([note])
  })

  it('stays within what can be booked, whatever is typed, and finds itself again', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('2026-12', '2026-12-03', 'annexe', 'list', '1e9', '-1'),
    )
    const params = fc.dictionary(
      fc.constantFrom('counter', 'month', 'day', 'view', 'service'),
      fc.oneof(text, fc.array(text)),
    )
    fc.assert(
      fc.property(params, (typed) => {
        const { query } = read(typed)
        expect(monthOf(limits.from) <= query.month && query.month <= monthOf(limits.until)).toBe(true)
        expect(query.day === null || (limits.from <= query.day && query.day <= limits.until)).toBe(true)
        expect(calendarViews).toContain(query.view)
        expect(read(Object.fromEntries(calendarParams(query)))).toEqual({ query, notes: [] })
      }),
    )
  })
})
