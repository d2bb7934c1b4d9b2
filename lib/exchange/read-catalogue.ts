import type { z } from 'zod'
import { publicCounters } from '#lib/counters/queries.ts'
import { type Locale, type LocalizedText, localized } from '#lib/locales.ts'
import { rubyAsBrackets } from '#lib/ruby.ts'
import { publicServices } from '#lib/services/queries.ts'
import type { counterItem, serviceItem } from './output.ts'

/** The counters that can be booked, for another system, in a language. */
export async function counterItems(locale: Locale): Promise<z.infer<typeof counterItem>[]> {
  return (await publicCounters()).map(({ serviceIds, ...counter }) => ({
    ...counter,
    name: words(counter.name, locale),
    address: words(counter.address, locale),
    directions: words(counter.directions, locale),
    services: serviceIds,
  }))
}

/** The services that can be booked, for another system, in a language. */
export async function serviceItems(locale: Locale): Promise<z.infer<typeof serviceItem>[]> {
  return (await publicServices()).map((service) => ({
    ...service,
    name: words(service.name, locale),
    description: words(service.description, locale),
    bring: service.bring.map((thing) => words(thing, locale)),
  }))
}

const words = (text: LocalizedText, locale: Locale): string => rubyAsBrackets(localized(text, locale))
