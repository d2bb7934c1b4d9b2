import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Restored } from '#app/(resident)/[locale]/account/restored.tsx'
import { MissedNotice } from '#app/(resident)/[locale]/missed-notice.tsx'
import { SessionNotice } from '#app/(resident)/[locale]/session-notice.tsx'
import { BookingSteps } from '#components/reservations/booking-steps.tsx'
import { HoldNotice } from '#components/reservations/hold-notice.tsx'
import { NothingHeld } from '#components/reservations/nothing-held.tsx'
import { VisitPanel } from '#components/reservations/visit-panel.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { requireBooker } from '#lib/auth/require-booker.ts'
import { keptTyped } from '#lib/auth/typed-form.ts'
import { heldToken } from '#lib/auth/visitor.ts'
import { settingsFor } from '#lib/booking-rules/queries.ts'
import { currentTime } from '#lib/clock.ts'
import { publicCounter } from '#lib/counters/queries.ts'
import { fieldsOf } from '#lib/fields/queries.ts'
import { withFrame } from '#lib/i18n/page-frame.ts'
import { pageLocale } from '#lib/i18n/page-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { heldPlace } from '#lib/reservations/queries.ts'
import { servicesOf } from '#lib/reservations/rules.ts'
import { publicServicesOf } from '#lib/services/queries.ts'
import { questionsOfVisit } from '#lib/services/rules.ts'
import { dayOf } from '#lib/time.ts'
import { keepDetailsAction } from './actions.ts'
import { Details } from './details.tsx'
import { SignInOffer } from './sign-in-offer.tsx'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = textOf(await pageLocale(params), 'reservations')
  return { title: t.plain((await heldToken()) ? 'details.title' : 'held.noneTitle') }
}

/** The second step of a booking: who comes and what they need. The place is held meanwhile. */
export default withFrame(async function DetailsPage({ params }: Props) {
  const locale = await pageLocale(params)
  const booker = await requireBooker(locale)
  const now = currentTime()
  const held = await heldPlace(booker, await heldToken(), now)
  if (!held) return <NothingHeld locale={locale} />
  if (held.booked) redirect(`/${locale}/reservations/new/done`)
  const serviceIds = servicesOf(held.visitors)
  const settings = await settingsFor({ counterId: held.counterId, serviceIds })
  const [services, counter, questions, typed] = await Promise.all([
    publicServicesOf(serviceIds),
    publicCounter(held.counterId),
    fieldsOf('booking', settings),
    booker.kind === 'resident' && keptTyped(booker, `/${locale}/reservations/new`),
  ])
  const fields = questionsOfVisit(questions, services)
  const t = textOf(locale, 'reservations')
  const visit = { ...held, visitors: undefined, counter, serviceIds, services }
  const isOffered = held.bookingMode === 'both' && booker.kind === 'visitor' && !held.isExpired
  const canExtend = settings.holdExtensions > 0 && !held.isExtended
  return (
    <div className="space-y-6">
      <BookingSteps locale={locale} current="details" />
      <Heading level={1}>{t('details.title')}</Heading>
      <MissedNotice {...{ locale, booker, serviceIds, now }} />
      <VisitPanel locale={locale} title={t('held.title')} visit={visit} />
      <HoldNotice locale={locale} held={held} minutes={canExtend ? settings.holdMinutes : null} now={now} />
      {booker.kind === 'resident' && <SessionNotice locale={locale} resident={booker} />}
      {typed && <Restored locale={locale} />}
      <p>{t(fields.length > 0 ? 'details.leadAsked' : 'details.lead')}</p>
      <Details
        {...{ locale, held, typed, services, fields, settings, canExtend }}
        offer={isOffered && <SignInOffer locale={locale} />}
        isOfAccount={held.bookingMode === 'both' && booker.kind === 'resident'}
        today={dayOf(now)}
        action={keepDetailsAction}
      />
    </div>
  )
})
