import { weekdayInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { NationalPattern } from '#lib/national/rules.ts'

/** The days of maintenance in words: `第3土曜日の翌日`. */
export function restInWords(rest: NationalPattern['rest'], locale: StaffLocale): string {
  const t = textOf(locale, 'rules')
  if (rest.length === 0) return t.plain('national.pattern.none')
  const each = rest.map(({ nth, weekday, daysAfter }) => {
    const words = { n: nth, weekday: weekdayInWords(weekday, locale) }
    return daysAfter === 0
      ? t.plain('national.pattern.day_words', words)
      : t.plain('national.pattern.day_after_words', { ...words, days: daysAfter })
  })
  return new Intl.ListFormat(locale).format(each)
}

export const hoursInWords = ({ from, until }: NationalPattern['hours'], locale: StaffLocale): string =>
  textOf(locale, 'rules').plain('national.pattern.hours', { from, until })

/** What another regular calendar would do. */
export function patternEffects(
  before: NationalPattern,
  after: NationalPattern,
  locale: StaffLocale,
): string[] {
  const t = textOf(locale, 'rules')
  const words = (pattern: NationalPattern) => ({
    hours: hoursInWords(pattern.hours, locale),
    rest: restInWords(pattern.rest, locale),
  })
  const [was, is] = [words(before), words(after)]
  const said = (['hours', 'rest'] as const)
    .filter((part) => was[part] !== is[part])
    .map((part) => t.plain(`national.effect.${part}`, { before: was[part], after: is[part] }))
  return said.length > 0 ? [...said, t.plain('national.effect.stay')] : []
}
