import { formatTag, type Locale, type PlannedLocale } from '#lib/locales.ts'
import { clockOf, type Day, dayOf, instantOf, weekdayOf } from '#lib/time.ts'
import { eraYearOf } from '#lib/wareki.ts'

/**
 * Days and times as people of a language read them. Always with the weekday, since that is how visits are remembered.
 * In every language with the digits 0–9, the years of the common calendar and hours from 0 to 23: residents compare
 * them with letters, signs and papers of the city hall, which have no others. Filipino alone counts hours in two
 * halves of the day, as its readers do; 13:30 would have to be worked out.
 */

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(locale: Locale, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}/${name}`
  const known =
    formatters.get(key) ?? new Intl.DateTimeFormat(formatTag(locale), { timeZone: 'Asia/Tokyo', ...options })
  formatters.set(key, known)
  return known
}

/** `2026年11月24日（火）`, `Tuesday, November 24, 2026`; in ja-easy with the reading of each word. */
export function dayInWords(day: Day, locale: Locale): string {
  const noon = instantOf(day, '12:00')
  if (locale === 'ja-easy') return easyDay(day)
  return formatter(locale, 'day', {
    year: 'numeric',
    // `24 tháng 11, 2026` is how a computer writes Vietnamese; people write 24/11/2026.
    month: locale === 'vi' ? 'numeric' : 'long',
    day: 'numeric',
    weekday: locale === 'ja' ? 'short' : 'long',
  }).format(noon)
}

/** `1月31日`, `January 31`: a day of every year, given as `01-31`. */
export function dayOfYearInWords(monthDay: string, locale: Locale): string {
  const [month, date] = monthDay.split('-').map(Number)
  if (locale === 'ja-easy') return `${month}｜月《がつ》${date}｜日《にち》`
  // 2028 has a leap day.
  const noon = instantOf(`2028-${monthDay}`, '12:00')
  return formatter(locale, 'day_of_year', { month: 'long', day: 'numeric' }).format(noon)
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

/** `9:30`; in ja-easy `午前9時30分` with readings, since a bare 13:30 is not clear to everybody; `9:30 AM` in Filipino. */
export function timeInWords(instant: Date, locale: PlannedLocale): string {
  const clock = clockOf(instant)
  if (locale === 'ja-easy') return easyTime(clock)
  if (locale !== 'fil') return clock.replace(/^0/, '')
  const hours = Number(clock.slice(0, 2))
  return `${hours % 12 || 12}${clock.slice(2)} ${hours < 12 ? 'AM' : 'PM'}`
}

function easyTime(clock: string): string {
  const [hours, minutes] = clock.split(':').map(Number) as [number, number]
  const half = hours < 12 ? '｜午前《ごぜん》' : '｜午後《ごご》'
  const hour = hours % 12 === 0 && hours > 0 ? 12 : hours % 12
  return `${half}${hour}｜時《じ》${minutes === 0 ? '' : `${minutes}｜分《${readingOfMinutes(minutes)}》`}`
}

/** What stands between a day and a time, where it is more than a space. */
const BETWEEN: Partial<Record<PlannedLocale, string>> = {
  en: ', ',
  vi: ', ',
  fil: ', ',
  'pt-BR': ', às ',
  id: ' pukul ',
  es: ', a las ',
  th: ' เวลา ',
}

/** A day and a time together. */
export const momentInWords = (instant: Date, locale: Locale): string =>
  `${dayInWords(dayOf(instant), locale)}${BETWEEN[locale] ?? ' '}${timeInWords(instant, locale)}`

/** Where the usual short form does not fit into a seventh of a telephone, the one that wall calendars have. */
const CALENDAR_WEEKDAYS: Partial<Record<PlannedLocale, readonly string[]>> = {
  vi: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
  my: ['နွေ', 'လာ', 'ဂါ', 'ဟူး', 'တေး', 'ကြာ', 'နေ'],
  th: ['อา.', 'จ.', 'อ.', 'พ.', 'พฤ.', 'ศ.', 'ส.'],
}

/** `日`, `Sun`: the head of a calendar column, 0 = Sunday. */
export const weekdayInWords = (weekday: number, locale: Locale): string => {
  if (locale === 'ja-easy') return `｜${WEEKDAYS[weekday]?.[0]}《${WEEKDAYS[weekday]?.[1]}》`
  const short = CALENDAR_WEEKDAYS[locale]?.[weekday]
  if (short) return short
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

/** `2026年5月6日（令和8年）`, `May 6, 2026 (Reiwa 8)`: a date as the office writes it, by 西暦 and with the year of the era. */
export function dateInWords(day: Day, locale: Locale): string {
  const { name, year } = eraYearOf(day)
  if (locale === 'ja-easy') {
    const [western, month, date] = day.split('-').map(Number)
    const era = `｜${name}《${ERA_READINGS[name]}》${year === 1 ? '｜元年《がんねん》' : `${year}｜年《ねん》`}`
    return `${western}｜年《ねん》${month}｜月《がつ》${date}｜日《にち》（${era}）`
  }
  const noon = instantOf(day, '12:00')
  const date = formatter(locale, 'date', { dateStyle: 'long' }).format(noon)
  if (locale === 'ja') return `${date}（${name}${year === 1 ? '元' : year}年）`
  const era = formatter(locale, 'era', { calendar: 'japanese', era: 'long' }).formatToParts(noon)
  return `${date} (${era.find(({ type }) => type === 'era')?.value} ${year})`
}

const ERA_READINGS: Record<string, string> = {
  明治: 'めいじ',
  大正: 'たいしょう',
  昭和: 'しょうわ',
  平成: 'へいせい',
  令和: 'れいわ',
}
