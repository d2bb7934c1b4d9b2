import { dayInWords, momentInWords } from '#lib/date-words.ts'
import { type Locale, type LocalizedText, localized, shippedLocales } from '#lib/locales.ts'
import { addMinutes, clockOf, dayOf } from '#lib/time.ts'
import { wordsOf } from '#lib/words.ts'

type Stop = {
  /** Every counter where null. */
  counters: readonly LocalizedText[] | null
  /** Every service where empty. */
  services: readonly LocalizedText[]
  endsAt: Date | null
}

/** The shipped text of a banner in every language: what stops, until when, and that those who have booked are told. */
export const renderBanner = (stop: Stop): LocalizedText =>
  Object.fromEntries(shippedLocales.map((locale) => [locale, linesOf(stop, locale)])) as LocalizedText

function linesOf({ counters, services, endsAt }: Stop, locale: Locale): string {
  const say = wordsOf(locale, 'stops')
  const listed = (names: readonly LocalizedText[]) =>
    new Intl.ListFormat(locale === 'ja-easy' ? 'ja' : locale, { type: 'conjunction' }).format(
      names.map((name) => localized(name, locale)),
    )
  return [
    counters ? say('banner.counters', { counters: listed(counters) }) : say('banner.all'),
    ...(services.length > 0 ? [say('banner.services', { services: listed(services) })] : []),
    untilWords(endsAt, locale),
    say('banner.booked'),
  ].join('\n')
}

/** A stop that ends at midnight lasts to the end of the day before. */
function untilWords(endsAt: Date | null, locale: Locale): string {
  const say = wordsOf(locale, 'stops')
  if (!endsAt) return say('banner.open')
  return clockOf(endsAt) === '00:00'
    ? say('banner.until_day', { day: dayInWords(dayOf(addMinutes(endsAt, -1)), locale) })
    : say('banner.until', { moment: momentInWords(endsAt, locale) })
}
