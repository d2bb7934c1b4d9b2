import { weekdaysInWords } from '#components/counters/weekdays-in-words.ts'
import { dayInWords } from '#lib/date-words.ts'
import type { StaffLocale } from '#lib/locales.ts'
import type { Exception } from '#lib/openings/rules.ts'
import { wordsOf } from '#lib/words.ts'
import { sharesInWords, spanInWords } from './hours-in-words.ts'

/** `2026年12月1日（火）`, or from one day to another; of them only some weekdays where that is said. */
export function daysInWords(
  { firstDay, lastDay, weekdays }: Pick<Exception, 'firstDay' | 'lastDay' | 'weekdays'>,
  locale: StaffLocale,
): string {
  const words = wordsOf(locale, 'openings')
  const first = dayInWords(firstDay, locale)
  if (firstDay === lastDay) return first
  const days = words('words.between', { from: first, until: dayInWords(lastDay, locale) })
  return weekdays
    ? words('words.only_on', { days, weekdays: weekdaysInWords({ weekdays, weeksOfMonth: null }, locale) })
    : days
}

/** What holds on those days: `9:00–12:00、3ブース`; the whole day where no hours are named. */
export function effectInWords(exception: Exception, locale: StaffLocale): string {
  const words = wordsOf(locale, 'openings')
  const { opens, closes, shares } = exception
  const isWholeDay = opens === null || closes === null || (opens === '00:00' && closes === '23:59')
  return [
    isWholeDay ? words('words.whole_day') : spanInWords({ opens, closes }, locale),
    shares && sharesInWords(shares, locale),
  ]
    .filter(Boolean)
    .join(words('words.separator'))
}
