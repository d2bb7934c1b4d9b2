import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { MissedNotice } from '#app/(resident)/[locale]/missed-notice.tsx'
import { BookingSteps } from '#components/reservations/booking-steps.tsx'
import { BringPanel } from '#components/reservations/bring-panel.tsx'
import { HoldNotice } from '#components/reservations/hold-notice.tsx'
import { LocaleField } from '#components/reservations/locale-field.tsx'
import { NothingHeld } from '#components/reservations/nothing-held.tsx'
import { refusalIn } from '#components/reservations/refusal.ts'
import { VisitPanel } from '#components/reservations/visit-panel.tsx'
import type { SearchParams } from '#components/slots/address-reader.ts'
import { Button } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { requireBooker } from '#lib/auth/require-booker.ts'
import { heldToken } from '#lib/auth/visitor.ts'
import { settingsFor } from '#lib/booking-rules/queries.ts'
import { currentTime } from '#lib/clock.ts'
import { publicCounters } from '#lib/counters/queries.ts'
import { answersInWords } from '#lib/fields/queries.ts'
import { withFrame } from '#lib/i18n/page-frame.ts'
import { pageLocale } from '#lib/i18n/page-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { heldPlace } from '#lib/reservations/queries.ts'
import { partyParams, servicesOf } from '#lib/reservations/rules.ts'
import { publicServicesOf } from '#lib/services/queries.ts'
import { checklistOf } from '#lib/services/rules.ts'
import { extendAction } from './actions.ts'
import { DraftPanel } from './draft-panel.tsx'
import { ExtendForm } from './extend-form.tsx'
import { NotBooked, notBookedReasons } from './not-booked.tsx'
import { limitReasons, TooMany } from './too-many.tsx'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = textOf(await pageLocale(params), 'reservations')
  return { title: t.plain((await heldToken()) ? 'confirm.title' : 'held.noneTitle') }
}

/** The third step: everything once more before it is booked; or why it could not be, with what is free instead. */
export default withFrame(async function ConfirmPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params)
  const booker = await requireBooker(locale)
  const now = currentTime()
  const held = await heldPlace(booker, await heldToken(), now)
  if (!held) return <NothingHeld locale={locale} />
  if (held.booked) redirect(`/${locale}/reservations/new/done`)
  if (!held.draft.language) redirect(`/${locale}/reservations/new`)
  const asked = await searchParams
  const reason = refusalIn(asked, notBookedReasons)
  const limit = refusalIn(asked, limitReasons)
  if (held.needsCode && !reason) redirect(`/${locale}/reservations/new/verify`)
  const serviceIds = servicesOf(held.visitors)
  const [services, counters, settings, answers] = await Promise.all([
    publicServicesOf(serviceIds),
    publicCounters(),
    settingsFor({ counterId: held.counterId, serviceIds }),
    answersInWords('booking', held.draft.answers ?? {}, locale),
  ])
  const t = textOf(locale, 'reservations')
  const visit = {
    ...held,
    counter: counters.find(({ id }) => id === held.counterId) ?? null,
    services,
    serviceIds,
  }
  const canExtend = settings.holdExtensions > 0 && !held.isExtended
  return (
    <div className="space-y-6">
      <BookingSteps locale={locale} current="confirm" />
      <Heading level={1}>{t('confirm.title')}</Heading>
      {reason && <NotBooked locale={locale} reason={reason} visit={visit} counters={counters} now={now} />}
      {limit ? (
        <TooMany {...{ locale, now }} reason={limit} settings={settings} />
      ) : (
        <MissedNotice {...{ locale, booker, serviceIds, now }}>
          {!reason && <p>{t('confirm.lead')}</p>}
        </MissedNotice>
      )}
      <VisitPanel
        locale={locale}
        title={t(reason ? 'confirm.lostTitle' : 'confirm.visitTitle')}
        visit={visit}
      >
        <Link href={`/${locale}/availability?${partyParams(held.visitors)}`}>{t('confirm.editTime')}</Link>
      </VisitPanel>
      <DraftPanel
        locale={locale}
        draft={held.draft}
        account={held.account}
        asksEmail={settings.email !== 'no'}
        answers={answers}
      />
      {!reason && (
        <>
          <BringPanel
            locale={locale}
            checklist={checklistOf(services, held.visitors, settings.identityDocuments)}
          />
          <HoldNotice
            locale={locale}
            held={held}
            minutes={canExtend ? settings.holdMinutes : null}
            now={now}
          />
          <form method="post" action="/api/forms/bookings">
            <LocaleField locale={locale} />
            <Button size="large" icon="check">
              {t('confirm.submit')}
            </Button>
          </form>
        </>
      )}
      {!reason && canExtend && (
        <ExtendForm
          locale={locale}
          action={extendAction}
          words={{
            extend: t('held.extend', { minutes: settings.holdMinutes }),
            once: t('held.extendOnce'),
          }}
        />
      )}
    </div>
  )
})
