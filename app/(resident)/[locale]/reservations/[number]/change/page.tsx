import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NotAnyMore } from '#components/reservations/not-any-more.tsx'
import { VisitPanel } from '#components/reservations/visit-panel.tsx'
import type { SearchParams } from '#components/slots/address-reader.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { requireAccess } from '#lib/auth/access-session.ts'
import { currentTime } from '#lib/clock.ts'
import { pageLocale } from '#lib/i18n/page-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { cityOfVisit } from '#lib/notices/queries.ts'
import { reservationOf } from '#lib/reservations/queries.ts'
import { changeRefusal } from '#lib/reservations/rules.ts'
import { TimePicker } from './time-picker.tsx'

type Props = { params: Promise<{ locale: string; number: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: textOf(await pageLocale(params), 'reservations').plain('change.title') }
}

/** Choosing another time or counter for the same visit. The present one stays until the new place is taken. */
export default async function ChangePage({ params, searchParams }: Props) {
  const locale = await pageLocale(params)
  const { number } = await params
  const holder = await requireAccess(number, locale)
  const reservation = await reservationOf(holder)
  if (!reservation) notFound()
  const city = await cityOfVisit(reservation)
  const now = currentTime()
  const refusal = changeRefusal(reservation, city.settings, now)
  const t = textOf(locale, 'reservations')
  return (
    <div className="space-y-6">
      <Heading level={1}>{t('change.title')}</Heading>
      {refusal && <NotAnyMore locale={locale} title="changeTitle" reason={refusal} city={city} now={now} />}
      {!refusal && <p>{t('change.lead')}</p>}
      <VisitPanel locale={locale} title={t('change.now')} visit={{ ...reservation, ...city }}>
        <ButtonLink href={`/${locale}/reservations/${number}`} look="quiet" icon="back">
          {t(refusal ? 'reservation.back' : 'change.back')}
        </ButtonLink>
      </VisitPanel>
      {!refusal && (
        <TimePicker locale={locale} reservation={reservation} asked={await searchParams} now={now} />
      )}
    </div>
  )
}
