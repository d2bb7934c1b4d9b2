import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'
import { wordsOf } from '#lib/words.ts'

/** What a party comes for: each service once, with the number of people who come for it. */
export function servicesInWords(services: readonly LocalizedText[], locale: StaffLocale): string {
  const words = wordsOf(locale, 'desk')
  const names = services.map((name) => localized(name, locale))
  return [...new Set(names)]
    .map((service) => ({ service, count: names.filter((name) => name === service).length }))
    .map((party) => words('list.servicePersons', party))
    .join(words('list.and'))
}
