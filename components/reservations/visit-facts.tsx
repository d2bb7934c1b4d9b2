import type { ReactNode } from 'react'
import { WhoComes } from '#components/reservations/who-comes.tsx'
import type { Fact } from '#components/ui/facts.tsx'
import { dayInWords, momentInWords, timeInWords } from '#lib/date-words.ts'
import { withRuby } from '#lib/i18n/ruby.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale, LocalizedText } from '#lib/locales.ts'
import { cityText } from '#lib/passages.ts'
import { pricesOf } from '#lib/reservations/rules.ts'
import type { Coming } from '#lib/services/rules.ts'
import { dayOf } from '#lib/time.ts'

export type Visit = {
  startsAt: Date
  /** Not known yet for a time that is only wished for. */
  endsAt?: Date
  counter: { name: LocalizedText } | null
  /** One for each person. */
  serviceIds: readonly string[]
  /** Each service once. */
  services: readonly { id: string; name: LocalizedText; priceNote?: LocalizedText }[]
  /** Who comes for each person, where that is known. */
  visitors?: readonly Coming[]
}

/** A visit in four lines: when, where, what for, how many; and who comes, where not everybody comes in person. */
export function visitFacts(visit: Visit, locale: Locale): Fact[] {
  const t = textOf(locale, 'reservations')
  return [
    { key: 'when', term: t('visit.when'), detail: whenInWords(visit, locale) },
    ...(visit.counter
      ? [
          {
            key: 'counter',
            term: t('visit.counter'),
            detail: withRuby(cityText(visit.counter.name, locale)),
          },
        ]
      : []),
    { key: 'services', term: t('visit.service'), detail: servicesInWords(visit, locale) },
    ...priceFacts(visit, locale),
    {
      key: 'persons',
      term: t('visit.persons'),
      detail: t('visit.personsCount', { n: visit.serviceIds.length }),
    },
    ...(visit.visitors?.some(({ attendance }) => attendance !== 'self')
      ? [
          {
            key: 'visitors',
            term: t('visit.whoComes'),
            detail: <WhoComes locale={locale} visitors={visit.visitors} />,
          },
        ]
      : []),
  ]
}

/** What the services cost, where the city says something about it, and of which where that differs. */
function priceFacts({ services }: Visit, locale: Locale): Fact[] {
  const t = textOf(locale, 'services')
  const priced = services.map(({ name, priceNote }) => ({
    name: cityText(name, locale),
    note: priceNote ? cityText(priceNote, locale) : '',
  }))
  const detail = pricesOf(priced).map(({ note, names }) => (
    <p key={note}>
      {names.length > 0 ? t('price.of', { services: names.join(' / '), price: note }) : withRuby(note)}
    </p>
  ))
  return detail.length > 0 ? [{ key: 'price', term: t('price.title'), detail }] : []
}

/** The day with its weekday, from when and, where it is known, until when. */
function whenInWords({ startsAt, endsAt }: Pick<Visit, 'startsAt' | 'endsAt'>, locale: Locale): ReactNode {
  if (!endsAt) return withRuby(momentInWords(startsAt, locale))
  const day = dayInWords(dayOf(startsAt), locale)
  const span = { day, from: timeInWords(startsAt, locale), until: timeInWords(endsAt, locale) }
  return textOf(locale, 'reservations')('visit.span', span)
}

/** The name of the service; where a party comes for several, with the number of persons behind each. */
function servicesInWords({ services, serviceIds }: Visit, locale: Locale): ReactNode[] {
  const t = textOf(locale, 'reservations')
  return services.flatMap(({ id, name }, index) => {
    const service = cityText(name, locale)
    const n = serviceIds.filter((one) => one === id).length
    const words = services.length > 1 ? t('visit.servicePersons', { service, n }) : withRuby(service)
    return index > 0 ? [' / ', words] : [words]
  })
}
