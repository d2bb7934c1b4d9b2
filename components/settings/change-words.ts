import { casesOf } from '#components/services/paper-cases.ts'
import { dayInWords, dayOfYearInWords, momentInWords, weekdayInWords } from '#lib/date-words.ts'
import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'
import type { BringRule } from '#lib/services/rules.ts'
import { isDay } from '#lib/time.ts'
import { wordsOf } from '#lib/words.ts'
import { chosenInWords } from './chosen-words.ts'
import { listDifferences, textDifferences } from './differences.ts'

/** The names of counters, services or questions by id. */
export type CounterNames = ReadonlyMap<string, LocalizedText>

/** What rows point at, by the names that clerks know. */
export type RecordedNames = { counters: CounterNames; services: CounterNames; questions: CounterNames }

/** What became of a value: of a text in which languages, of a list which entries, else from what to what. */
export function differenceInWords(
  key: string,
  { before, after }: { before: unknown; after: unknown },
  locale: StaffLocale,
  names: RecordedNames,
): string {
  const words = wordsOf(locale, 'calendars')
  const say = (item: unknown) => valueInWords(key, item, locale, names)
  const told = (changes: string[]) => changes.join(words('change.separator'))
  if (isText(before) && isText(after)) return told(textDifferences(before, after, locale))
  if (Array.isArray(before) && Array.isArray(after) && key !== 'weekdays') {
    const tell = (was: unknown, is: unknown) => {
      const [one, other] = [textIn(was), textIn(is)]
      return one && other ? textDifferences(one, other, locale) : []
    }
    return told(listDifferences(before, after, { say, tell }, locale))
  }
  return words('change.from_to', { before: say(before), after: say(after) })
}

/** A value of a recorded row as a clerk reads it: days and weekdays in words, a text in the language of the screen. */
export function valueInWords(key: string, value: unknown, locale: StaffLocale, names: RecordedNames): string {
  const words = wordsOf(locale, 'calendars')
  if (key === 'counterId') return counterInWords(value, locale, names.counters)
  if (value === null && choices.includes(key)) return words('change.all')
  if (value === null || value === undefined || value === '') return words('change.nothing')
  if (typeof value === 'boolean') return words(value ? 'change.yes' : 'change.no')
  if (Array.isArray(value)) {
    const entries = value.map((each) => entryInWords(key, each, locale, names))
    return entries.join(words('change.separator')) || words('change.nothing')
  }
  return entryInWords(key, value, locale, names)
}

/** Choices of which none is recorded where all are meant. */
const choices = ['bookingModes', 'fieldKeys']

/** One of several, or what stands alone: a weekday, a service, an item of a list, a choice of a form. */
function entryInWords(key: string, entry: unknown, locale: StaffLocale, names: RecordedNames): string {
  if (key === 'weekdays') return weekdayInWords(Number(entry), locale)
  if (key === 'serviceId' || key === 'serviceIds') return counterInWords(entry, locale, names.services)
  if (key === 'fieldKeys') return counterInWords(entry, locale, names.questions)
  if (typeof entry === 'object' && entry !== null) return objectInWords(key, entry, locale)
  const text = String(entry)
  return chosenInWords(key, text, locale) ?? plainInWords(key, text, locale)
}

function plainInWords(key: string, value: string, locale: StaffLocale): string {
  if (isDay(value)) return dayInWords(value, locale)
  if (/^season(From|Until)$/.test(key)) return dayOfYearInWords(value, locale)
  const isInstant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)
  return isInstant ? momentInWords(new Date(value), locale) : value
}

const isText = (value: unknown): value is LocalizedText =>
  typeof value === 'object' && value !== null && 'ja' in value && typeof value.ja === 'string'

/** The text of an entry: of an item to bring, of an answer to choose. */
function textIn(item: unknown): LocalizedText | null {
  if (typeof item !== 'object' || item === null) return null
  if ('text' in item && isText(item.text)) return item.text
  if ('label' in item && isText(item.label)) return item.label
  return isText(item) ? item : null
}

/** A text of the city in the language of the screen, of an item to bring with whom it is for; anything else as it is stored. */
function objectInWords(key: string, value: object, locale: StaffLocale): string {
  const text = textIn(value)
  if (!text) return JSON.stringify(value)
  const said = localized(text, locale)
  if (said === '') return wordsOf(locale, 'calendars')('change.nothing')
  if (key !== 'bring') return said
  return wordsOf(locale, 'calendars')('change.for', {
    item: said,
    cases: casesOf(value as BringRule, locale),
  })
}

/** The name of a counter or service; no counter at all is every one. */
export function counterInWords(id: unknown, locale: StaffLocale, counters: CounterNames): string {
  if (typeof id !== 'string') return wordsOf(locale, 'calendars')('change.every_counter')
  const name = counters.get(id)
  return name ? localized(name, locale) : id
}
