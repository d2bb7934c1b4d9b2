import { OpeningHours } from '#components/counters/opening-hours.tsx'
import { placeFacts } from '#components/counters/place-facts.tsx'
import { PhoneLine } from '#components/reservations/phone-line.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { Link } from '#components/ui/link.tsx'
import { Panel } from '#components/ui/panel.tsx'
import type { AccessFact, OpeningHours as Hours } from '#lib/counters/rules.ts'
import { withRuby } from '#lib/i18n/ruby.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale, LocalizedText } from '#lib/locales.ts'
import { cityText } from '#lib/passages.ts'
import type { Day } from '#lib/time.ts'

type Props = {
  locale: Locale
  counter: {
    name: LocalizedText
    address: LocalizedText
    directions: LocalizedText
    guidance: LocalizedText
    accessibility: readonly AccessFact[]
    mapUrl: string | null
    phone: string
  }
  hours: readonly Hours[]
  today: Day
}

/** Where to go: the counter with its address, the way there, when it is open, and whom to call. */
export function PlacePanel({ locale, counter, hours, today }: Props) {
  const t = textOf(locale, 'reservations')
  const inWords = (text: LocalizedText) => withRuby(cityText(text, locale))
  const facts = [
    { key: 'address', term: t('place.address'), detail: inWords(counter.address) },
    { key: 'directions', term: t('place.directions'), detail: inWords(counter.directions) },
    ...placeFacts(counter, locale),
    {
      key: 'hours',
      term: t('place.hours'),
      detail: <OpeningHours locale={locale} hours={hours} today={today} />,
    },
  ]
  return (
    <Panel>
      <Heading level={2}>{t('place.title')}</Heading>
      <p className="mt-3 font-bold">{inWords(counter.name)}</p>
      <div className="mt-2">
        <Facts facts={facts.filter(({ key }) => key !== 'hours' || hours.length > 0)} />
      </div>
      <div className="mt-3 flex flex-wrap gap-x-6 gap-y-2">
        <PhoneLine locale={locale} number={counter.phone} />
        {counter.mapUrl && (
          <Link href={counter.mapUrl} rel="noreferrer">
            <Icon name="pin" /> {t('place.map')}
          </Link>
        )}
      </div>
    </Panel>
  )
}
