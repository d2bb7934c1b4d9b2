import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { NotAnyMore } from '#components/reservations/not-any-more.tsx'
import { ReservationFields } from '#components/reservations/reservation-fields.tsx'
import { VisitPanel } from '#components/reservations/visit-panel.tsx'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { requireAccess } from '#lib/auth/access-session.ts'
import { currentTime } from '#lib/clock.ts'
import { pageLocale } from '#lib/i18n/page-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { cityOfVisit } from '#lib/notices/queries.ts'
import { reservationOf } from '#lib/reservations/queries.ts'
import { cancelRefusal } from '#lib/reservations/rules.ts'
import { cancelAction } from './actions.ts'

type Props = { params: Promise<{ locale: string; number: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: textOf(await pageLocale(params), 'reservations').plain('cancel.title') }
}

/** Asks once more before a reservation is cancelled; after the cut-off it says whom to call. */
export default async function CancelPage({ params }: Props) {
  const locale = await pageLocale(params)
  const { number } = await params
  const holder = await requireAccess(number, locale)
  const reservation = await reservationOf(holder)
  if (!reservation) notFound()
  if (reservation.status === 'cancelled') redirect(`/${locale}/reservations/${number}`)
  const city = await cityOfVisit(reservation)
  const now = currentTime()
  const refusal = cancelRefusal(reservation, city.settings, now)
  const t = textOf(locale, 'reservations')
  return (
    <div className="max-w-3xl space-y-6">
      <Heading level={1}>{t('cancel.title')}</Heading>
      {refusal && <NotAnyMore locale={locale} title="cancelTitle" reason={refusal} city={city} now={now} />}
      {!refusal && <p>{t('cancel.lead')}</p>}
      <VisitPanel locale={locale} title={t('change.now')} visit={{ ...reservation, ...city }} />
      {!refusal && (
        <form action={cancelAction} className="space-y-3">
          <ReservationFields locale={locale} number={number} />
          <p>{t('cancel.again')}</p>
          <Button look="danger" size="large">
            {t('cancel.submit')}
          </Button>
        </form>
      )}
      <ButtonLink href={`/${locale}/reservations/${number}`} look="quiet" icon="back">
        {t(refusal ? 'reservation.back' : 'cancel.back')}
      </ButtonLink>
    </div>
  )
}
