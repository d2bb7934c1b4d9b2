import type { z } from 'zod'
import { publicCounters } from '#lib/counters/queries.ts'
import { shortNameOf } from '#lib/counters/rules.ts'
import { type Locale, type LocalizedText, localized } from '#lib/locales.ts'
import { rubyAsBrackets } from '#lib/ruby.ts'
import { publicServices, type Service } from '#lib/services/queries.ts'
import {
  checklistInWords,
  checklistOf,
  comingInPerson,
  type DocumentList,
  documentsInLine,
  itemInLine,
} from '#lib/services/rules.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { wordsOf } from '#lib/words.ts'
import type { counterItem, serviceItem } from './output.ts'

/** The counters that can be booked, for another system, in a language. */
export async function counterItems(locale: Locale): Promise<z.infer<typeof counterItem>[]> {
  return (await publicCounters()).map(({ serviceIds, ...counter }) => ({
    ...counter,
    shortName: rubyAsBrackets(shortNameOf(counter, locale)),
    name: words(counter.name, locale),
    address: words(counter.address, locale),
    directions: words(counter.directions, locale),
    guidance: words(counter.guidance, locale),
    services: serviceIds,
  }))
}

/** The services that can be booked, for another system, in a language. */
export async function serviceItems(locale: Locale): Promise<z.infer<typeof serviceItem>[]> {
  const { identityDocuments: documentLists } = await citySettings()
  return (await publicServices()).map((service) => ({
    id: service.id,
    name: words(service.name, locale),
    description: words(service.description, locale),
    priceNote: words(service.priceNote, locale),
    firstMinutes: service.firstMinutes,
    furtherMinutes: service.furtherMinutes,
    maxPersons: service.maxPersons,
    bring: bringInPerson(service, documentLists, locale),
  }))
}

/** What somebody brings who comes in person. */
function bringInPerson(service: Service, documentLists: readonly DocumentList[], locale: Locale): string[] {
  const say = wordsOf(locale, 'services')
  const checklist = checklistOf([service], comingInPerson([service.id]), documentLists)
  const { lists, documents } = checklistInWords(checklist, say, locale)
  const lines = documents.map((list) => documentsInLine(list, say))
  const items = lists.flatMap((list) => list.items.map((item) => itemInLine(item, say, locale)))
  return [...items, ...lines].map(rubyAsBrackets)
}

const words = (text: LocalizedText, locale: Locale): string => rubyAsBrackets(localized(text, locale))
