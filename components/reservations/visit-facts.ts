import type { Fact } from '#components/ui/facts.tsx'
import { dayInWords, timeInWords } from '#lib/date-words.ts'
import { textOf, withRuby } from '#lib/i18n/text.tsx'
import { type Locale, type LocalizedText, localized } from '#lib/locales.ts'
import { dayOf } from '#lib/time.ts'

export type Visit = {
  service: { name: LocalizedText } | undefined
  persons: number
  counter: { name: LocalizedText } | undefined
  startsAt: Date
  endsAt: Date
}

/** A visit in four lines: when, where, what for, how many. What the city no longer offers is left out. */
export function visitFacts({ service, persons, counter, startsAt, endsAt }: Visit, locale: Locale): Fact[] {
  const t = textOf(locale, 'reservations')
  const day = dayInWords(dayOf(startsAt), locale)
  const span = t('visit.span', { from: timeInWords(startsAt, locale), until: timeInWords(endsAt, locale) })
  return [
    { key: 'when', term: t('visit.when'), detail: [withRuby(day), ' ', span] },
    ...(counter
      ? [{ key: 'counter', term: t('visit.counter'), detail: withRuby(localized(counter.name, locale)) }]
      : []),
    ...(service
      ? [{ key: 'service', term: t('visit.service'), detail: withRuby(localized(service.name, locale)) }]
      : []),
    { key: 'persons', term: t('visit.persons'), detail: t('visit.personsCount', { n: persons }) },
  ]
}
