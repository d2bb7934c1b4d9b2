import { timeInWords } from '#lib/date-words.ts'
import type { StaffLocale } from '#lib/locales.ts'
import { type Clock, instantOf } from '#lib/time.ts'
import { wordsOf } from '#lib/words.ts'

const clockInWords = (clock: Clock, locale: StaffLocale): string =>
  clock === '24:00' ? clock : timeInWords(instantOf('2026-01-01', clock), locale)

/** `9:00–12:00`. */
export const spanInWords = (
  { opens, closes }: { opens: Clock; closes: Clock },
  locale: StaffLocale,
): string =>
  wordsOf(locale, 'openings')('words.span', {
    from: clockInWords(opens, locale),
    until: clockInWords(closes, locale),
  })

/** `8:30–17:30、3～6ブース`: hours of a day and between which numbers of lanes serve in them. */
export function hoursInWords(
  { least, most, ...span }: { opens: Clock; closes: Clock; least: number; most: number },
  locale: StaffLocale,
): string {
  const words = wordsOf(locale, 'openings')
  const lanes =
    least === most ? words('words.lanes', { count: most }) : words('words.lanes_between', { least, most })
  return [spanInWords(span, locale), lanes].join(words('words.separator'))
}

type Shares = { lanes: number; webLanes: number; phoneLanes: number; walkInLanes: number }

/** `6ブース（ウェブだけ 1、電話だけ 1、来庁だけ 1）`. */
export function sharesInWords(shares: Shares, locale: StaffLocale): string {
  const words = wordsOf(locale, 'openings')
  const lanes = words('words.lanes', { count: shares.lanes })
  const parts = (['webLanes', 'phoneLanes', 'walkInLanes'] as const)
    .filter((share) => shares[share] > 0)
    .map((share) => words(`words.${share}`, { count: shares[share] }))
  return parts.length === 0
    ? lanes
    : words('words.of_them', { lanes, parts: parts.join(words('words.separator')) })
}
