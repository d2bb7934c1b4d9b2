import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eraYearOf, readDate } from './wareki.ts'

describe('a date somebody typed', () => {
  it.each([
    ['2026年5月6日', '2026-05-06'],
    ['2026年05月06日', '2026-05-06'],
    ['2026/5/6', '2026-05-06'],
    ['2026-05-06', '2026-05-06'],
    ['2026.5.6', '2026-05-06'],
    ['2026 5 6', '2026-05-06'],
    ['20260506', '2026-05-06'],
    ['２０２６／５／６', '2026-05-06'],
    ['２０２６ー５ー６', '2026-05-06'],
    ['๒๐๒๖/๕/๖', '2026-05-06'],
    [' 西暦2026年5月6日 ', '2026-05-06'],
    ['1990年5月20日生まれ', '1990-05-20'],
    ['令和8年5月6日', '2026-05-06'],
    ['令和８年５月６日', '2026-05-06'],
    ['令和 8年 5月 6日', '2026-05-06'],
    ['㋿8年5月6日', '2026-05-06'],
    ['令8.5.6', '2026-05-06'],
    ['R8.5.6', '2026-05-06'],
    ['r8/5/6', '2026-05-06'],
    ['Ｒ８．５．６', '2026-05-06'],
    ['R.8.5.6', '2026-05-06'],
    ['R080506', '2026-05-06'],
    ['5-08-05-06', '2026-05-06'],
    ['5080506', '2026-05-06'],
    ['3-55-12-31', '1980-12-31'],
    ['S60.12.1', '1985-12-01'],
    ['大正15年12月24日', '1926-12-24'],
    ['昭和元年12月25日', '1926-12-25'],
    ['昭和64年1月7日', '1989-01-07'],
    ['平成元年1月8日', '1989-01-08'],
    ['平成31年4月30日', '2019-04-30'],
    ['令和元年5月1日', '2019-05-01'],
    ['令和1年5月1日', '2019-05-01'],
    ['明治45年7月29日', '1912-07-29'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is %s', (text, day) => {
    expect(readDate(text)).toBe(day)
  })

  it.each([
    ['平成31年5月1日', '2019-05-01'],
    ['平成36年2月1日', '2024-02-01'],
    ['昭和64年1月8日', '1989-01-08'],
    ['令和元年4月30日', '2019-04-30'],
  ])('%s names a year of another era and still means %s', (text, day) => {
    expect(readDate(text)).toBe(day)
  })

  it.each([
    '',
    '2026-02-30',
    '1998/02/29',
    '2026-13-01',
    '2026-00-10',
    '8.5.6',
    '令和0年5月6日',
    '令和8年',
    '5月6日',
    '05/06/2026',
    'R8',
    '6-08-05-06',
    'K8.5.6',
    '慶応3年1月1日',
    '明治5年12月2日',
    '1872-12-31',
    '2026050',
    '令和8年5月6日7時',
    '昨日',
    '令和八年',
  ])('%j is none', (text) => {
    expect(readDate(text)).toBeNull()
  })

  it('is the same day by 西暦 and by 和暦', () => {
    const days = fc.date({ min: new Date('1873-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10)
        const [year, month, dayOfMonth] = day.split('-')
        const era = eraYearOf(day)
        expect(readDate(`${year}年${month}月${dayOfMonth}日`)).toBe(day)
        expect(readDate(`${era.name}${era.year === 1 ? '元' : era.year}年${month}月${dayOfMonth}日`)).toBe(
          day,
        )
      }),
    )
  })

  it('never fails, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readDate(text)).toBeNull()
      }),
    )
  })
})

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
