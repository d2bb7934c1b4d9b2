import { describe, expect, it } from 'vitest'
import { type OpeningHours, pausesOf, weeklyHours } from './rules.ts'

const TODAY = '2026-11-24'

const hours = (opens: string, closes: string, values: Partial<OpeningHours> = {}): OpeningHours => ({
  weekdays: [1, 2, 3, 4, 5],
  opens,
  closes,
  validFrom: '2020-01-01',
  validUntil: null,
  opensOnHolidays: false,
  weeksOfMonth: null,
  season: null,
  ...values,
})

const always = { from: null, until: null, season: null, weeksOfMonth: null }

describe('the hours on the sign of a counter', () => {
  it('show weekdays that open alike together, from Monday to Sunday', () => {
    expect(
      weeklyHours(
        [
          hours('08:30', '17:30'),
          hours('08:00', '15:00', { weekdays: [0, 6] }),
          hours('17:30', '19:30', { weekdays: [4] }),
        ],
        TODAY,
      ),
    ).toEqual([
      { weekdays: [1, 2, 3, 5], spans: [{ opens: '08:30', closes: '17:30' }], ...always },
      { weekdays: [4], spans: [{ opens: '08:30', closes: '19:30' }], ...always },
      { weekdays: [6, 0], spans: [{ opens: '08:00', closes: '15:00' }], ...always },
    ])
  })

  it('show a pause, but no lunch hour with fewer lanes', () => {
    const [pause] = weeklyHours([hours('13:00', '17:00'), hours('09:00', '12:00')], TODAY)
    expect(pause?.spans).toEqual([
      { opens: '09:00', closes: '12:00' },
      { opens: '13:00', closes: '17:00' },
    ])
    const [whole] = weeklyHours([hours('12:00', '13:00'), hours('08:30', '17:30')], TODAY)
    expect(whole?.spans).toEqual([{ opens: '08:30', closes: '17:30' }])
  })

  it('tell when a season begins and ends, and leave out what is over', () => {
    const winters = ['2025', '2026', '2027'].map((year) =>
      hours('09:00', '16:00', { validFrom: `${year}-01-01`, validUntil: `${year}-03-31` }),
    )
    expect(weeklyHours(winters, TODAY)).toMatchObject([{ from: '2027-01-01', until: '2027-03-31' }])
    expect(weeklyHours(winters, '2026-02-01')).toMatchObject([
      { from: null, until: '2026-03-31' },
      { from: '2027-01-01', until: '2027-03-31' },
    ])
    expect(weeklyHours(winters, '2028-01-01')).toEqual([])
  })

  it('tell the weeks of a month and the part of a year in which they hold', () => {
    const winter = { from: '01-01', until: '03-31' }
    expect(
      weeklyHours(
        [
          hours('08:30', '17:30'),
          hours('09:00', '12:00', { weekdays: [6], weeksOfMonth: [2, 4] }),
          hours('09:00', '16:00', { weekdays: [0], season: winter }),
        ],
        TODAY,
      ),
    ).toMatchObject([
      { weekdays: [1, 2, 3, 4, 5], weeksOfMonth: null, season: null },
      { weekdays: [6], weeksOfMonth: [2, 4], season: null },
      { weekdays: [0], weeksOfMonth: null, season: winter },
    ])
  })

  it('have a pause between two spans, and none in one', () => {
    const spans = [
      { opens: '09:00', closes: '12:00' },
      { opens: '13:00', closes: '17:00' },
      { opens: '18:00', closes: '19:00' },
    ]
    expect(pausesOf(spans)).toEqual([
      { opens: '12:00', closes: '13:00' },
      { opens: '17:00', closes: '18:00' },
    ])
    expect(pausesOf(spans.slice(0, 1))).toEqual([])
  })
})
