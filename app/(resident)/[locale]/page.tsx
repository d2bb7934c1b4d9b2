import type { Metadata } from 'next'
import { CounterPanel } from '#components/counters/counter-panel.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { requireVisitor } from '#lib/auth/visitor.ts'
import { currentTime } from '#lib/clock.ts'
import { cityHolidays, publicCounters } from '#lib/counters/queries.ts'
import { asksWhoComes } from '#lib/fields/queries.ts'
import { pageLocale } from '#lib/i18n/page-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { publicServices } from '#lib/services/queries.ts'
import type { CitySettings } from '#lib/settings/input.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { availability } from '#lib/slots/queries.ts'
import { dayOf } from '#lib/time.ts'
import { Choices } from './choices.tsx'
import { PhoneHelp } from './phone-help.tsx'
import { Today } from './today.tsx'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: textOf(await pageLocale(params), 'shell').plain('home.title') }
}

/** The way in: what can be done here, what is open today, where the counters are. */
export default async function StartPage({ params }: Props) {
  await requireVisitor()
  const locale = await pageLocale(params)
  const t = textOf(locale, 'shell')
  const now = currentTime()
  const today = dayOf(now)
  const [settings, services, counters, holidays] = await Promise.all([
    citySettings(),
    publicServices(),
    publicCounters(),
    cityHolidays(),
  ])
  const counterIds = counters.map(({ id }) => id)
  const [openings, isNamed] = await Promise.all([
    availability({ counterIds, serviceIds: [], minutes: 5, from: today, until: today }, now),
    asksWhoComes(settings),
  ])
  return (
    <div className="space-y-12">
      <div className="space-y-3">
        <Heading level={1}>{t('home.title')}</Heading>
        <p className="text-lg leading-[inherit]">{t(`home.${leadOf(settings, isNamed)}`)}</p>
      </div>
      <Choices locale={locale} bookingMode={settings.bookingMode} />
      <Today {...{ locale, today, counters, openings, holidays }} />
      <section aria-labelledby="counters" className="space-y-4">
        <Heading level={2} id="counters">
          {t('home.counters')}
        </Heading>
        <div className="counter-panels">
          {counters.map((counter) => (
            <CounterPanel key={counter.id} {...{ locale, today, counter, services }} />
          ))}
        </div>
      </section>
      <PhoneHelp locale={locale} phone={settings.cityPhone} hours={settings.callCentreHours} />
    </div>
  )
}

/** What the city asks of who books: their resident ID, or their name, or neither. */
const leadOf = ({ bookingMode }: Pick<CitySettings, 'bookingMode'>, isNamed: boolean) => {
  if (bookingMode === 'accounts') return 'lead_accounts'
  return isNamed ? 'lead_named' : 'lead'
}
