import { dateInWords } from '#lib/date-words.ts'
import {
  type LocalizedText,
  languageInWords,
  localized,
  type StaffLocale,
  shippedLocales,
} from '#lib/locales.ts'
import { bookingChannels, reservationStatuses, visitNeeds } from '#lib/reservations/rules.ts'
import type { VisitSearch } from '#lib/searches/input.ts'
import { otherFields, type PersonField, personFields, type SearchField } from '#lib/searches/rules.ts'
import { wordsOf } from '#lib/words.ts'

type Choice = { value: string; words: string }

export type Choices = Record<'counter' | 'service' | 'status' | 'language' | 'channel' | 'need', Choice[]>

type Named = { id: string; name: LocalizedText }

/** Everything that can be ticked, in words. */
export function choicesInWords(
  { counters, services }: { counters: Named[]; services: Named[] },
  locale: StaffLocale,
): Choices {
  const [desk, visits] = [wordsOf(locale, 'desk'), wordsOf(locale, 'visits')]
  const named = (rows: Named[]) => rows.map(({ id, name }) => ({ value: id, words: localized(name, locale) }))
  return {
    counter: named(counters),
    service: named(services),
    status: reservationStatuses.map((value) => ({
      value,
      words: desk(value === 'arrived' ? 'in_service.included' : `status.${value}`),
    })),
    language: shippedLocales.map((value) => ({ value, words: languageInWords(value, locale) })),
    channel: bookingChannels.map((value) => ({ value, words: visits(`channel.${value}`) })),
    need: visitNeeds.map((value) => ({ value, words: desk(`need.${value}`) })),
  }
}

export type AskedWord = { field: SearchField; value: string; words: string }

/** What was asked, a word for each condition, in the order of the form. */
export function askedInWords(
  search: VisitSearch,
  typed: Readonly<Record<PersonField, string>>,
  choices: Choices,
  locale: StaffLocale,
): AskedWord[] {
  const t = wordsOf(locale, 'searches')
  const word = (field: SearchField, value: string, words: string): AskedWord => ({
    field,
    value,
    words: t('asked_word', { field: t(field), value: words }),
  })
  return [
    ...personFields.flatMap((field) => (typed[field] ? [word(field, typed[field], typed[field])] : [])),
    ...otherFields.flatMap((field): AskedWord[] => {
      const asked = search[field]
      if (asked === undefined) return []
      if (field === 'period') return [word(field, `${asked}`, t(`periods.${search.period ?? 'today'}`))]
      if (field === 'noted') return [word(field, 'yes', t('noted_yes'))]
      if (field === 'earliest' || field === 'latest') return [word(field, `${asked}`, `${asked}`)]
      if (typeof asked === 'string') return [word(field, asked, dateInWords(asked, locale))]
      return asked.map((value) => word(field, value, wordsFor(choices, field, value)))
    }),
  ]
}

const wordsFor = (choices: Choices, field: SearchField, value: string): string =>
  Object.entries(choices)
    .find(([name]) => name === field)?.[1]
    .find((one) => one.value === value)?.words ?? value
