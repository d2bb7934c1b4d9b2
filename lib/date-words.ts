import { type Locale, languageTag } from '#lib/locales.ts'
import { clockOf, type Day, dayOf, instantOf, weekdayOf } from '#lib/time.ts'

/** Days and times as people of a language read them. Always with the weekday, since that is how visits are remembered. */

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(locale: Locale, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}/${name}`
  const known =
    formatters.get(key) ??
    new Intl.DateTimeFormat(languageTag(locale), { timeZone: 'Asia/Tokyo', ...options })
  formatters.set(key, known)
  return known
}

/** `2026年11月24日（火）`, `Tuesday, November 24, 2026`; in ja-easy with the reading of each word. */
export function dayInWords(day: Day, locale: Locale): string {
  const noon = instantOf(day, '12:00')
  if (locale === 'ja-easy') return easyDay(day)
  return formatter(locale, 'day', {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: locale === 'ja' ? 'short' : 'long',
  }).format(noon)
}

/** `2026年11月`, `November 2026`. */
export function monthInWords(month: string, locale: Locale): string {
  if (locale === 'ja-easy') {
    const [year, index] = month.split('-').map(Number)
    return `${year}｜年《ねん》${index}｜月《がつ》`
  }
  return formatter(locale, 'month', { year: 'numeric', month: 'long' }).format(
    instantOf(`${month}-01`, '12:00'),
  )
}

/** `9:30`; in ja-easy `午前9時30分` with readings, since a bare 13:30 is not clear to everybody. */
export function timeInWords(instant: Date, locale: Locale): string {
  const clock = clockOf(instant)
  if (locale !== 'ja-easy') return clock.replace(/^0/, '')
  const [hours, minutes] = clock.split(':').map(Number) as [number, number]
  const half = hours < 12 ? '｜午前《ごぜん》' : '｜午後《ごご》'
  const hour = hours % 12 === 0 && hours > 0 ? 12 : hours % 12
  return `${half}${hour}｜時《じ》${minutes === 0 ? '' : `${minutes}｜分《${readingOfMinutes(minutes)}》`}`
}

/** A day and a time together. */
export const momentInWords = (instant: Date, locale: Locale): string =>
  `${dayInWords(dayOf(instant), locale)} ${timeInWords(instant, locale)}`

/** `日`, `Sun`: the head of a calendar column, 0 = Sunday. */
export const weekdayInWords = (weekday: number, locale: Locale): string => {
  if (locale === 'ja-easy') return `｜${WEEKDAYS[weekday]?.[0]}《${WEEKDAYS[weekday]?.[1]}》`
  // 2026-11-01 is a Sunday.
  return formatter(locale, 'weekday', { weekday: 'short' }).format(
    instantOf(`2026-11-0${weekday + 1}`, '12:00'),
  )
}

const WEEKDAYS = [
  ['日', 'にち'],
  ['月', 'げつ'],
  ['火', 'か'],
  ['水', 'すい'],
  ['木', 'もく'],
  ['金', 'きん'],
  ['土', 'ど'],
] as const

function easyDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  const [letter, reading] = WEEKDAYS[weekdayOf(day)] as (typeof WEEKDAYS)[number]
  return `${year}｜年《ねん》${month}｜月《がつ》${date}｜日《にち》（｜${letter}曜日《${reading}ようび》）`
}

/** 分 is read ふん or ぷん after the digit before it. */
const readingOfMinutes = (minutes: number): string =>
  [1, 3, 4, 6, 8, 0].includes(minutes % 10) ? 'ぷん' : 'ふん'
