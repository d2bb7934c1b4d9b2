import type { AccessFact } from '#lib/counters/rules.ts'
import { dayInWords, momentInWords, timeInWords } from '#lib/date-words.ts'
import { appUrl } from '#lib/env.ts'
import { type Locale, type LocalizedText, languageTag, localized } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import { withoutTags } from '#lib/passages.ts'
import { cancellableUntil, changeableUntil, pricesOf } from '#lib/reservations/rules.ts'
import { rubyAsBrackets } from '#lib/ruby.ts'
import {
  type Coming,
  checklistInWords,
  checklistOf,
  comingInPerson,
  documentsInLine,
  itemInLine,
} from '#lib/services/rules.ts'
import { dayOf } from '#lib/time.ts'
import { type Domain, type Words, wordsOf } from '#lib/words.ts'
import type { CityOfVisit } from './queries.ts'

export type Visit = {
  number: string
  startsAt: Date
  endsAt: Date
  serviceIds: readonly string[]
  /** Who comes for each person; everybody in person where nothing is said. */
  visitors?: readonly Coming[]
}

export type VisitInWords = ReturnType<typeof visitWithReadings>

/** The texts of a domain for places that cannot show ruby: 窓口（まどぐち）. */
export function plainWords<D extends Domain>(locale: Locale, domain: D): Words<D> {
  const words = wordsOf(locale, domain)
  return (key, values) => rubyAsBrackets(words(key, values))
}

/** A text of the city on one line, without control characters, so that it can stand in a subject line. */
export const cityText = (text: LocalizedText, locale: Locale): string =>
  rubyAsBrackets(cityLine(text, locale))

/** The same with its readings, for paper. */
export const cityLine = (text: LocalizedText, locale: Locale): string => inOneLine(localized(text, locale))

const inOneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

/** Everything that a value says, written in another way. */
export const everyText = <Value>(value: Value, write: (text: string) => string): Value =>
  JSON.parse(JSON.stringify(value), (_, part) => (typeof part === 'string' ? write(part) : part))

/** A visit as mails and calendar entries tell it: what, when, where, what to bring, until when it can be changed. */
export const renderVisit = (visit: Visit, city: CityOfVisit, locale: Locale): VisitInWords =>
  everyText(visitWithReadings(visit, city, locale), rubyAsBrackets)

/** The same as slips tell it, with the readings of easy Japanese: `｜窓口《まどぐち》`. */
export const renderVisitOnPaper = (visit: Visit, city: CityOfVisit, locale: Locale): VisitInWords =>
  everyText(visitWithReadings(visit, city, locale), withoutTags)

function visitWithReadings(visit: Visit, city: CityOfVisit, locale: Locale) {
  const say = wordsOf(locale, 'notices')
  const { counter, settings } = city
  // Where everybody has an account nobody was shown an access key.
  const isInAccount = settings.bookingMode === 'accounts'
  return {
    number: groupReservationNumber(visit.number),
    when: say('time_span', {
      day: dayInWords(dayOf(visit.startsAt), locale),
      from: timeInWords(visit.startsAt, locale),
      until: timeInWords(visit.endsAt, locale),
    }),
    services: servicesInWords(visit, city, locale),
    prices: pricesInWords(city, locale),
    counter: cityLine(counter.name, locale),
    address: cityLine(counter.address, locale),
    directions: cityLine(counter.directions, locale),
    guidance: cityLine(counter.guidance, locale),
    access: accessInWords(counter.accessibility, locale),
    mapUrl: counter.mapUrl && /^https?:\/\//.test(counter.mapUrl) ? counter.mapUrl : null,
    counterPhone: counter.phone,
    ...bringInWords(visit, city, locale),
    city: cityLine(settings.cityName, locale),
    cityPhone: settings.cityPhone || counter.phone,
    cityHours: cityLine(settings.callCentreHours, locale),
    deadlines: deadlines(visit, settings, locale),
    isInAccount,
    manageUrl: `${appUrl()}/${locale}/${isInAccount ? 'account' : 'reservations/lookup'}`,
    availabilityUrl: `${appUrl()}/${locale}/availability`,
  }
}

/** One line a service, with the number of persons where several come for it. */
function servicesInWords(visit: Visit, city: CityOfVisit, locale: Locale): string[] {
  const say = wordsOf(locale, 'notices')
  return city.services.map(({ id, name }) => {
    const persons = visit.serviceIds.filter((serviceId) => serviceId === id).length
    const service = cityLine(name, locale)
    return persons > 1 ? say('service_persons', { service, persons }) : service
  })
}

/** What the services cost, where the city says something about it, and of which where that differs. */
function pricesInWords(city: CityOfVisit, locale: Locale): string[] {
  const say = wordsOf(locale, 'services')
  const priced = city.services.map(({ name, priceNote }) => ({
    name: cityLine(name, locale),
    note: cityLine(priceNote, locale),
  }))
  return pricesOf(priced).map(({ note, names }) => {
    const price = names.length > 0 ? say('price.of', { services: names.join(' / '), price: note }) : note
    return say('price.line', { price })
  })
}

/** What the counter has for those who need it, in one line; empty where nothing is said. */
function accessInWords(facts: readonly AccessFact[], locale: Locale): string {
  if (facts.length === 0) return ''
  const say = wordsOf(locale, 'slots')
  const list = new Intl.ListFormat(languageTag(locale)).format(facts.map((fact) => say(`place.fact.${fact}`)))
  return say('place.line', { title: say('place.access'), facts: list })
}

/**
 * 持ち物 by persons: the heading of a list is empty where one person comes in person, `names` are its items without
 * the sums of documents. `documents` are the lists those sums speak of, one line each.
 */
function bringInWords(visit: Visit, city: CityOfVisit, locale: Locale) {
  const say = wordsOf(locale, 'services')
  const visitors = visit.visitors ?? comingInPerson(visit.serviceIds)
  const checklist = checklistOf(city.services, visitors, city.settings.identityDocuments)
  const { lists, documents } = checklistInWords(checklist, say, locale)
  return {
    bring: lists
      .filter(({ items }) => items.length > 0)
      .map(({ heading, items }) => ({
        heading: inOneLine(heading),
        items: items.map((item) => inOneLine(itemInLine(item, say, locale))),
        names: items.map(({ text }) => inOneLine(text)),
      })),
    documents: documents.map((list) => inOneLine(documentsInLine(list, say))),
  }
}

/** Until when the resident may change or cancel alone; one sentence where both end together. */
function deadlines(visit: Visit, settings: CityOfVisit['settings'], locale: Locale): string[] {
  const say = wordsOf(locale, 'notices')
  const subject = { status: 'booked' as const, startsAt: visit.startsAt }
  const change = momentInWords(changeableUntil(subject, settings), locale)
  const cancel = momentInWords(cancellableUntil(subject, settings), locale)
  const sentences =
    change === cancel
      ? [say('until_both', { moment: change })]
      : [say('until_change', { moment: change }), say('until_cancel', { moment: cancel })]
  return [...sentences, say('too_late')]
}
