import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'
import { wordsOf } from '#lib/words.ts'

export type NamedCounter = { id: string; name: LocalizedText }

/** The counters as a closed list shows them. */
export const counterOptions = (counters: readonly NamedCounter[], locale: StaffLocale) =>
  counters.map(({ id, name }) => ({ value: id, label: localized(name, locale) }))

/** What a form calls every counter. */
export const ALL_COUNTERS = 'all'

/** The counters as ticks, all of them together first. */
export const counterChoices = (counters: readonly NamedCounter[], locale: StaffLocale) => [
  { value: ALL_COUNTERS, label: wordsOf(locale, 'openings')('choice.all') },
  ...counterOptions(counters, locale),
]

/** The name of a counter; of none, that it is about all. */
export const counterInWords = (
  counters: readonly NamedCounter[],
  counterId: string | null,
  locale: StaffLocale,
): string => {
  const counter = counters.find(({ id }) => id === counterId)
  return counter ? localized(counter.name, locale) : (counterId ?? wordsOf(locale, 'openings')('choice.all'))
}
