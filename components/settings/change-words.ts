import { accessFacts } from '#lib/counters/rules.ts'
import { dayInWords, dayOfYearInWords, momentInWords, weekdayInWords } from '#lib/date-words.ts'
import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'
import { isDay } from '#lib/time.ts'
import { wordsOf } from '#lib/words.ts'

/** The names of counters by id. */
export type CounterNames = ReadonlyMap<string, LocalizedText>

/** What rows point at, by the names that clerks know. */
export type RecordedNames = { counters: CounterNames; services: CounterNames }

/** A value of a recorded row as a clerk reads it: days and weekdays in words, a text in the language of the screen. */
export function valueInWords(key: string, value: unknown, locale: StaffLocale, names: RecordedNames): string {
  const words = wordsOf(locale, 'calendars')
  if (key === 'counterId') return counterInWords(value, locale, names.counters)
  if (value === null || value === undefined || value === '') return words('change.nothing')
  if (typeof value === 'boolean') return words(value ? 'change.yes' : 'change.no')
  if (Array.isArray(value) && value.length === 0) return words('change.nothing')
  if (Array.isArray(value))
    return value.map((each) => entryInWords(key, each, locale, names)).join(words('change.separator'))
  if (typeof value === 'object') return objectInWords(value, locale)
  return plainInWords(key, String(value), locale)
}

/** One of several: a weekday, a service, a fact about the building; anything else as if it stood alone. */
function entryInWords(key: string, entry: unknown, locale: StaffLocale, names: RecordedNames): string {
  if (key === 'weekdays') return weekdayInWords(Number(entry), locale)
  if (key === 'serviceIds') return counterInWords(entry, locale, names.services)
  const fact = key === 'accessibility' && accessFacts.find((each) => each === entry)
  return fact ? wordsOf(locale, 'slots')(`place.fact.${fact}`) : valueInWords('', entry, locale, names)
}

function plainInWords(key: string, value: string, locale: StaffLocale): string {
  if (isDay(value)) return dayInWords(value, locale)
  if (/^season(From|Until)$/.test(key)) return dayOfYearInWords(value, locale)
  const isInstant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)
  return isInstant ? momentInWords(new Date(value), locale) : value
}

/** A text of the city in the language of the screen; anything else as it is stored. */
function objectInWords(value: object, locale: StaffLocale): string {
  const isText = 'ja' in value && typeof value.ja === 'string'
  const text = isText ? localized(value as LocalizedText, locale) : JSON.stringify(value)
  return text === '' ? wordsOf(locale, 'calendars')('change.nothing') : text
}

/** The name of a counter; no counter at all is every one. */
export function counterInWords(id: unknown, locale: StaffLocale, counters: CounterNames): string {
  if (typeof id !== 'string') return wordsOf(locale, 'calendars')('change.every_counter')
  const name = counters.get(id)
  return name ? localized(name, locale) : id
}
