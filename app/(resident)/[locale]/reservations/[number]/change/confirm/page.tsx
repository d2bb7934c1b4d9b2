import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { NotAnyMore } from '#components/reservations/not-any-more.tsx'
import { refusalIn } from '#components/reservations/refusal.ts'
import { VisitPanel } from '#components/reservations/visit-panel.tsx'
import type { SearchParams } from '#components/slots/address-reader.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { requireAccess } from '#lib/auth/access-session.ts'
import { currentTime } from '#lib/clock.ts'
import { publicCounters } from '#lib/counters/queries.ts'
import { pageLocale } from '#lib/i18n/page-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { cityOfVisit } from '#lib/notices/queries.ts'
import { changeInput } from '#lib/reservations/input.ts'
import { reservationOf } from '#lib/reservations/queries.ts'
import { changeRefusal } from '#lib/reservations/rules.ts'
import { publicServices } from '#lib/services/queries.ts'
import { visitMinutes } from '#lib/services/rules.ts'
import { endOfVisit } from '#lib/slots/queries.ts'
import { ChangeForm } from './change-form.tsx'
import { NotChanged, notChangedReasons } from './not-changed.tsx'

type Props = { params: Promise<{ locale: string; number: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: textOf(await pageLocale(params), 'reservations').plain('change.confirmTitle') }
}

/** Shows the visit as it is beside the visit as it would be, before it is moved. */
export default async function ConfirmChangePage({ params, searchParams }: Props) {
  const locale = await pageLocale(params)
  const { number } = await params
  const holder = await requireAccess(number, locale)
  const reservation = await reservationOf(holder)
  if (!reservation) notFound()
  const asked = await searchParams
  const wish = changeInput.safeParse(asked).data
  if (!wish) redirect(`/${locale}/reservations/${number}/change`)
  const now = currentTime()
  const [city, counters, services] = await Promise.all([
    cityOfVisit(reservation),
    publicCounters(),
    publicServices(),
  ])
  const minutes = visitMinutes(
    reservation.serviceIds.flatMap((id) => services.filter((service) => service.id === id)),
  )
  const endsAt =
    (await endOfVisit({ ...wish, serviceIds: reservation.serviceIds, minutes }, now)) ?? undefined
  const refusal = changeRefusal(reservation, city.settings, now)
  const reason = refusalIn(asked, notChangedReasons)
  const counter = counters.find(({ id }) => id === wish.counterId) ?? null
  const isSame = isSameTime(reservation, wish)
  const mayGoOn = !refusal && !reason && !isSame
  const t = textOf(locale, 'reservations')
  const present = { ...reservation, ...city }
  return (
    <div className="space-y-6">
      <Heading level={1}>{t('change.confirmTitle')}</Heading>
      {refusal && <NotAnyMore locale={locale} title="changeTitle" reason={refusal} city={city} now={now} />}
      {!refusal && reason && (
        <NotChanged {...{ locale, reason, wish, counters, now }} reservation={reservation} />
      )}
      {!refusal && !reason && isSame && (
        <Notice tone="warning" title={t('change.sameTitle')}>
          <p>{t('change.sameBody')}</p>
        </Notice>
      )}
      {mayGoOn && <p>{t('change.confirmLead')}</p>}
      <div className="grid gap-4 md:grid-cols-2">
        <VisitPanel locale={locale} title={t(mayGoOn ? 'change.before' : 'change.now')} visit={present} />
        {mayGoOn && (
          <VisitPanel
            locale={locale}
            title={t('change.after')}
            visit={{ ...present, ...wish, endsAt, counter }}
          />
        )}
      </div>
      {mayGoOn && <ChangeForm locale={locale} number={number} wish={wish} />}
      <div className="flex flex-wrap gap-3">
        {!refusal && (
          <ButtonLink href={`/${locale}/reservations/${number}/change`} look="quiet" icon="calendar">
            {t('change.other')}
          </ButtonLink>
        )}
        <ButtonLink href={`/${locale}/reservations/${number}`} look="quiet" icon="back">
          {t(refusal ? 'reservation.back' : 'change.back')}
        </ButtonLink>
      </div>
    </div>
  )
}

type Wish = { counterId: string; startsAt: Date }

const isSameTime = (one: Wish, other: Wish): boolean =>
  one.counterId === other.counterId && one.startsAt.getTime() === other.startsAt.getTime()
