import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { BookingSteps } from '#components/reservations/booking-steps.tsx'
import { VisitDetails } from '#components/reservations/visit-details.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { accessTo } from '#lib/auth/access-session.ts'
import { currentBooker } from '#lib/auth/require-booker.ts'
import { heldToken } from '#lib/auth/visitor.ts'
import { currentTime } from '#lib/clock.ts'
import { publicCounter } from '#lib/counters/queries.ts'
import { answersInWords } from '#lib/fields/queries.ts'
import { withFrame } from '#lib/i18n/page-frame.ts'
import { pageLocale } from '#lib/i18n/page-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { cityOfVisit } from '#lib/notices/queries.ts'
import { heldPlace, reservationOf } from '#lib/reservations/queries.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { Finish } from './finish.tsx'
import { KeyPanel } from './key-panel.tsx'
import { NoLongerShown } from './no-longer-shown.tsx'
import { NumberPanel } from './number-panel.tsx'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = textOf(await pageLocale(params), 'reservations')
  return { title: t.plain((await heldToken()) ? 'done.title' : 'done.goneTitle') }
}

/** The end of a booking: the number and the access key, shown to the browser that booked, for an hour at most. */
export default withFrame(async function DonePage({ params }: Props) {
  const booker = await currentBooker()
  const locale = await pageLocale(params)
  const now = currentTime()
  const held = await heldPlace(booker, await heldToken(), now)
  if (!held) return <NoLongerShown locale={locale} />
  if (!held.booked) redirect(`/${locale}/reservations/new`)
  const { booked } = held
  const holder = await accessTo(booked.number)
  const reservation = holder && (await reservationOf(holder))
  if (reservation?.status === 'cancelled') redirect(`/${locale}/reservations/${booked.number}`)
  const [settings, city, open, answers] = await Promise.all([
    citySettings(),
    reservation && cityOfVisit(reservation),
    publicCounter(held.counterId),
    answersInWords('booking', reservation?.answers ?? {}, locale),
  ])
  const t = textOf(locale, 'reservations')
  const mayBeMailed = settings.email !== 'no' && settings.mailsAccessKey
  const hasAccount = booker.kind === 'resident'
  const isInAccount = settings.bookingMode === 'accounts'
  return (
    <div className="space-y-6">
      <BookingSteps locale={locale} current="done" />
      <Heading level={1}>{t('done.title')}</Heading>
      {isInAccount ? (
        <NumberPanel locale={locale} number={booked.number} />
      ) : (
        <KeyPanel {...{ locale, booked, mayBeMailed, hasAccount }} />
      )}
      {reservation && city && (
        <VisitDetails
          locale={locale}
          title={t('confirm.visitTitle')}
          reservation={reservation}
          city={city}
          answers={answers}
          open={open}
          now={now}
        />
      )}
      <Finish locale={locale} number={booked.number} isInAccount={isInAccount} />
    </div>
  )
})
