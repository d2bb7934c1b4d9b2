import { describe, expect, it } from 'vitest'
import {
  dateInWords,
  dayInWords,
  momentInWords,
  monthInWords,
  timeInWords,
  weekdayInWords,
} from './date-words.ts'
import { shippedLocales } from './locales.ts'
import { instantOf } from './time.ts'

const at = (clock: string): Date => instantOf('2026-11-24', clock)

describe('days and times', () => {
  it('are written as each language does', () => {
    expect(dayInWords('2026-11-24', 'ja')).toBe('2026年11月24日(火)')
    expect(dayInWords('2026-11-24', 'en')).toBe('Tuesday, November 24, 2026')
    expect(momentInWords(at('09:05'), 'ja')).toBe('2026年11月24日(火) 9:05')
    expect(monthInWords('2026-11', 'en')).toBe('November 2026')
    expect(weekdayInWords(0, 'ja')).toBe('日')
  })

  it.each([
    ['en', 'Tuesday, November 24, 2026, 9:05', 'November 2026'],
    ['zh-Hans', '2026年11月24日星期二 9:05', '2026年11月'],
    ['zh-Hant', '2026年11月24日星期二 9:05', '2026年11月'],
    ['ko', '2026년 11월 24일 화요일 9:05', '2026년 11월'],
    ['vi', 'Thứ Ba, 24/11/2026, 9:05', 'tháng 11 năm 2026'],
    ['fil', 'Martes, Nobyembre 24, 2026, 9:05 AM', 'Nobyembre 2026'],
    ['ne', '2026 नोभेम्बर 24, मङ्गलबार 9:05', '2026 नोभेम्बर'],
    ['pt-BR', 'terça-feira, 24 de novembro de 2026, às 9:05', 'novembro de 2026'],
    ['id', 'Selasa, 24 November 2026 pukul 9:05', 'November 2026'],
    ['my', '2026 နိုဝင်ဘာ 24 အင်္ဂါ 9:05', '2026 နိုဝင်ဘာ'],
    ['es', 'martes, 24 de noviembre de 2026, a las 9:05', 'noviembre de 2026'],
    ['th', 'วันอังคารที่ 24 พฤศจิกายน 2026 เวลา 9:05', 'พฤศจิกายน 2026'],
  ] as const)('are written in %s as %s', (locale, moment, month) => {
    expect(momentInWords(at('09:05'), locale)).toBe(moment)
    expect(monthInWords('2026-11', locale)).toBe(month)
  })

  it.each(shippedLocales)('have the digits and the years of papers in %s', (locale) => {
    const text = momentInWords(at('13:45'), locale) + monthInWords('2026-11', locale)
    expect(text).toContain('2026')
    expect(text.replace(/[0-9]/g, '')).not.toMatch(/\p{Nd}/u)
  })

  it.each(shippedLocales)('have seven different short days in %s', (locale) => {
    const names = [0, 1, 2, 3, 4, 5, 6].map((weekday) => weekdayInWords(weekday, locale))
    expect(new Set(names).size).toBe(7)
  })

  it.each([
    ['00:05', '12:05 AM'],
    ['12:00', '12:00 PM'],
    ['13:30', '1:30 PM'],
  ])('%s is %s in Filipino', (clock, words) => {
    expect(timeInWords(at(clock), 'fil')).toBe(words)
  })

  it('carry readings in easy Japanese', () => {
    expect(dayInWords('2026-11-24', 'ja-easy')).toBe(
      '2026｜年《ねん》11｜月《がつ》24｜日《にち》（｜火曜日《かようび》）',
    )
    expect(monthInWords('2026-11', 'ja-easy')).toBe('2026｜年《ねん》11｜月《がつ》')
    expect(weekdayInWords(6, 'ja-easy')).toBe('｜土《ど》')
  })

  it.each([
    ['00:00', '｜午前《ごぜん》0｜時《じ》'],
    ['09:30', '｜午前《ごぜん》9｜時《じ》30｜分《ぷん》'],
    ['12:15', '｜午後《ごご》12｜時《じ》15｜分《ふん》'],
    ['13:45', '｜午後《ごご》1｜時《じ》45｜分《ふん》'],
  ])('%s is told in two halves of the day in easy Japanese', (clock, words) => {
    expect(timeInWords(at(clock), 'ja-easy')).toBe(words)
  })
})

describe('a date as the office writes it', () => {
  it.each([
    ['2026-05-06', 'ja', '2026年5月6日（令和8年）'],
    ['2019-05-01', 'ja', '2019年5月1日（令和元年）'],
    ['2019-04-30', 'ja', '2019年4月30日（平成31年）'],
    ['1980-12-31', 'en', 'December 31, 1980 (Shōwa 55)'],
    ['2026-05-06', 'ja-easy', '2026｜年《ねん》5｜月《がつ》6｜日《にち》（｜令和《れいわ》8｜年《ねん》）'],
    [
      '1989-01-08',
      'ja-easy',
      '1989｜年《ねん》1｜月《がつ》8｜日《にち》（｜平成《へいせい》｜元年《がんねん》）',
    ],
  ] as const)('%s in %s is %s', (day, locale, words) => {
    expect(dateInWords(day, locale)).toBe(words)
  })
})
