import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { CallerFacts } from '#components/proxy/caller-facts.tsx'
import { detailsWords } from '#components/proxy/details-words.ts'
import { typedBefore } from '#components/proxy/typed-before.ts'
import { HoldNotice } from '#components/reservations/hold-notice.tsx'
import { VisitPanel } from '#components/reservations/visit-panel.tsx'
import type { SearchParams } from '#components/slots/address-reader.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { settingsFor } from '#lib/booking-rules/queries.ts'
import { currentTime } from '#lib/clock.ts'
import { publicCounter } from '#lib/counters/queries.ts'
import { timeInWords } from '#lib/date-words.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { missedOfResident } from '#lib/no-shows/queries.ts'
import { detailsToAsk } from '#lib/proxy/queries.ts'
import { proxyParams, proxyPath, readOutPath } from '#lib/proxy/rules.ts'
import { partyParams, servicesOf } from '#lib/reservations/rules.ts'
import { openedSearch } from '#lib/sealed-search.ts'
import { may } from '#lib/staff/access.ts'
import { dayOf } from '#lib/time.ts'
import { bookForCallerAction } from './actions.ts'
import { ProxyForm } from './proxy-form.tsx'

type Props = { searchParams: Promise<SearchParams> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'proxy').plain('details.title') }
}

/** The second step of a booking for somebody: what staff ask while the place is held. */
export default async function ProxyDetailsPage({ searchParams }: Props) {
  const staff = await requireStaff('proxy.book')
  const [locale, sent] = await Promise.all([staffLocale(), searchParams])
  const { asked, sealed } = openedSearch(staff, sent, ['held'])
  const now = currentTime()
  const token = typeof asked.held === 'string' ? asked.held : undefined
  const { held, services, fields, settings } = await detailsToAsk(staff, token, now)
  const t = textOf(locale, 'proxy')
  if (!held) return <NothingHeld locale={locale} />
  if (held.booked) redirect(readOutPath(held.booked.number, sealed.held))
  const serviceIds = servicesOf(held.visitors)
  const [counter, rules, missed] = await Promise.all([
    publicCounter(held.counterId),
    settingsFor({ counterId: held.counterId, serviceIds }),
    held.residentId ? missedOfResident(staff, held.residentId, now) : null,
  ])
  const again = new URLSearchParams([
    ...partyParams(held.visitors),
    ...proxyParams({
      channel: held.channel === 'counter' ? 'counter' : 'phone',
      residentId: held.residentId,
      isUnbound: held.isUnbound,
    }),
    ['counter', held.counterId],
    ['day', dayOf(held.startsAt)],
    ['held', sealed.held],
  ])
  const canExtend = rules.holdExtensions > 0 && !held.isExtended
  return (
    <div className="space-y-6">
      <div className="space-y-2">
        <Heading level={1} size={2}>
          {t('details.title')}
        </Heading>
        <p>{t('details.lead')}</p>
      </div>
      {held.caller && <CallerFacts locale={locale} caller={held.caller} />}
      {missed && <Notice tone="warning">{textOf(locale, 'visits')('missed.often', missed)}</Notice>}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="space-y-6">
          <VisitPanel
            locale={locale}
            title={t('details.held')}
            visit={{ ...held, visitors: undefined, counter, serviceIds, services }}
          >
            <ButtonLink href={proxyPath(again)} look="outline" icon="calendar">
              {t('details.time')}
            </ButtonLink>
          </VisitPanel>
          <HoldNotice
            locale={locale}
            held={held}
            minutes={canExtend ? rules.holdMinutes : null}
            now={now}
            until={t('details.until', { time: timeInWords(held.expiresAt, locale) })}
          />
        </div>
        <ProxyForm
          action={bookForCallerAction}
          held={sealed.held}
          canExtend={canExtend}
          asksEmail={settings.email !== 'no'}
          mayExceed={may(staff, 'proxy.exceed', held.counterId)}
          before={typedBefore(held, fields)}
          {...detailsWords(locale, { held, services, fields, minutes: rules.holdMinutes })}
        />
      </div>
    </div>
  )
}

/** The time is over, or another screen has finished it. */
function NothingHeld({ locale }: { locale: Awaited<ReturnType<typeof staffLocale>> }) {
  const t = textOf(locale, 'proxy')
  return (
    <div className="space-y-4">
      <Heading level={1} size={2}>
        {t('details.gone_title')}
      </Heading>
      <p>{t('details.gone')}</p>
      <ButtonLink href={proxyPath()}>{t('details.again')}</ButtonLink>
    </div>
  )
}
