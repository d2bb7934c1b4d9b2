import { OpeningHours } from '#components/counters/opening-hours.tsx'
import { placeFacts } from '#components/counters/place-facts.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import type { Counter } from '#lib/counters/queries.ts'
import { withRuby } from '#lib/i18n/ruby.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import { cityText } from '#lib/passages.ts'
import type { Service } from '#lib/services/queries.ts'
import type { Day } from '#lib/time.ts'

type Props = { locale: Locale; today: Day; counter: Counter; services: readonly Service[] }

/** A counter: where it is, when it is open, whom to call, what can be booked there. */
export function CounterPanel({ locale, today, counter, services }: Props) {
  const t = textOf(locale, 'shell')
  const heading = withRuby(cityText(counter.name, locale))
  const [firstService] = counter.serviceIds
  return (
    <Panel className="space-y-4">
      <Heading level={3}>{heading}</Heading>
      <Facts
        facts={[
          { term: t('home.hours'), detail: <OpeningHours {...{ locale, today, hours: counter.hours }} /> },
          { term: t('home.address'), detail: <Address {...{ locale, counter }} /> },
          { term: t('home.directions'), detail: withRuby(cityText(counter.directions, locale)) },
          ...placeFacts(counter, locale),
          {
            term: t('home.phone'),
            detail: (
              <Link
                className="inline-flex min-h-target items-center"
                href={`tel:${counter.phone.replace(/[^\d+]/g, '')}`}
              >
                {counter.phone}
              </Link>
            ),
          },
          {
            term: t('home.services'),
            detail: services
              .filter(({ id }) => counter.serviceIds.includes(id))
              .map(({ id, name }) => <p key={id}>{withRuby(cityText(name, locale))}</p>),
          },
        ]}
      />
      {firstService && (
        <p>
          <Link href={`/${locale}/availability?service=${firstService}&counter=${counter.id}`}>
            {t('home.free')}
            <VisuallyHidden> {heading}</VisuallyHidden>
          </Link>
        </p>
      )}
    </Panel>
  )
}

function Address({ locale, counter: { name, address, mapUrl } }: Pick<Props, 'locale' | 'counter'>) {
  return (
    <>
      <p>{withRuby(cityText(address, locale))}</p>
      {mapUrl && (
        <Link href={mapUrl}>
          {textOf(locale, 'shell')('home.map')}
          <VisuallyHidden> {withRuby(cityText(name, locale))}</VisuallyHidden>
        </Link>
      )}
    </>
  )
}
