import { weekdaysInWords } from '#components/counters/weekdays-in-words.ts'
import { dayInWords, dayOfYearInWords } from '#lib/date-words.ts'
import type { StaffLocale } from '#lib/locales.ts'
import type { Pattern } from '#lib/openings/rules.ts'
import { wordsOf } from '#lib/words.ts'
import { sharesInWords, spanInWords } from './hours-in-words.ts'

/** A pattern as a sentence: `毎月第2・第4土 9:00–12:00 3ブース、15分ごと、毎年1月1日から3月31日まで`. */
export function patternInWords(pattern: Pattern, locale: StaffLocale): string {
  const words = wordsOf(locale, 'openings')
  const { seasonFrom, seasonUntil, validFrom, validUntil } = pattern
  const spans = pattern.spans.map((span) =>
    words('words.open', { span: spanInWords(span, locale), lanes: sharesInWords(span, locale) }),
  )
  const season =
    seasonFrom &&
    seasonUntil &&
    words('words.yearly', {
      from: dayOfYearInWords(seasonFrom, locale),
      until: dayOfYearInWords(seasonUntil, locale),
    })
  const from = dayInWords(validFrom, locale)
  return [
    words('words.on', {
      days: weekdaysInWords(pattern, locale),
      spans: spans.join(words('words.separator')),
    }),
    words('words.every', { minutes: pattern.slotMinutes }),
    season,
    validUntil
      ? words('words.between', { from, until: dayInWords(validUntil, locale) })
      : words('words.from', { from }),
    pattern.opensOnHolidays && words('words.on_holidays'),
  ]
    .filter(Boolean)
    .join(words('words.separator'))
}
