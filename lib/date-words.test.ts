import { describe, expect, it } from 'vitest'
import {
  dateInWords,
  dayInWords,
  momentInWords,
  monthInWords,
  timeInWords,
  weekdayInWords,
} from './date-words.ts'
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
