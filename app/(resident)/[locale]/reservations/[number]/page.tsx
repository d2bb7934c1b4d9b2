import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Announced } from '#components/reservations/announced.tsx'
import { Status } from '#components/reservations/status.tsx'
import { VisitDetails } from '#components/reservations/visit-details.tsx'
import type { SearchParams } from '#components/slots/address-reader.ts'
import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { requireAccess } from '#lib/auth/access-session.ts'
import { currentTime } from '#lib/clock.ts'
import { publicCounter } from '#lib/counters/queries.ts'
import { answersInWords } from '#lib/fields/queries.ts'
import { pageLocale } from '#lib/i18n/page-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { cityOfVisit } from '#lib/notices/queries.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import { reservationOf, staffActsOn } from '#lib/reservations/queries.ts'
import { CloseForm } from './close-form.tsx'

import { WaysOn } from './ways-on.tsx'

type Props = { params: Promise<{ locale: string; number: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: textOf(await pageLocale(params), 'reservations').plain('reservation.title') }
}

/** A reservation for who has shown its key: what it is, and what can still be done about it. */
export default async function ReservationPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params)
  const holder = await requireAccess((await params).number, locale)
  const now = currentTime()
  const reservation = await reservationOf(holder)
  if (!reservation) notFound()
  const [city, open, answers, byStaff] = await Promise.all([
    cityOfVisit(reservation),
    publicCounter(reservation.counterId),
    answersInWords('booking', reservation.answers, locale),
    staffActsOn(holder),
  ])
  const t = textOf(locale, 'reservations')
  const isChanged = (await searchParams).done === 'changed' && reservation.status === 'booked'
  return (
    <div className="space-y-6">
      <Heading level={1}>{t('reservation.title')}</Heading>
      {isChanged && (
        <Announced answer={reservation.version}>
          <Notice tone="success" role="status" title={t('reservation.changed')} />
        </Announced>
      )}
      {reservation.status === 'cancelled' && (
        <Announced answer={reservation.version}>
          <Notice tone="warning" role="status" title={t('reservation.cancelled')}>
            <p>{t('reservation.cancelledBody')}</p>
          </Notice>
        </Announced>
      )}
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {t('visit.number')}
        <span className="font-mono text-xl font-bold">{groupReservationNumber(reservation.number)}</span>
        <Status locale={locale} status={reservation.status} />
      </p>
      <VisitDetails
        locale={locale}
        title={t('confirm.visitTitle')}
        reservation={reservation}
        city={city}
        answers={answers}
        byStaff={byStaff}
        open={open}
        now={now}
      />
      <WaysOn locale={locale} reservation={reservation} city={city} now={now} />
      <CloseForm locale={locale} />
    </div>
  )
}
