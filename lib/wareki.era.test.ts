import { describe, expect, it } from 'vitest'
import { eraYearOf } from './wareki.ts'

describe('the year of an era', () => {
  it.each([
    ['2026-05-06', '令和', 8],
    ['2019-05-01', '令和', 1],
    ['2019-04-30', '平成', 31],
    ['1989-01-08', '平成', 1],
    ['1989-01-07', '昭和', 64],
    ['1926-12-25', '昭和', 1],
    ['1926-12-24', '大正', 15],
    ['1912-07-30', '大正', 1],
    ['1912-07-29', '明治', 45],
    ['1873-01-01', '明治', 6],
  ])('of %s is %s %i', (day, name, year) => {
    expect(eraYearOf(day)).toEqual({ name, year })
  })

  it('is not computed for days of the lunar calendar', () => {
    expect(() => eraYearOf('1872-12-31')).toThrow('1873')
  })
})
