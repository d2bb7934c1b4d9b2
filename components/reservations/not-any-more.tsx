import { PhoneLine } from '#components/reservations/phone-line.tsx'
import type { RefusalTitle } from '#components/reservations/refusal.ts'
import { RefusalNotice } from '#components/reservations/refusal-notice.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import type { CityOfVisit } from '#lib/notices/queries.ts'
import type { TooLateOrDone } from '#lib/reservations/rules.ts'

type Props = {
  locale: Locale
  title: RefusalTitle
  reason: TooLateOrDone
  city: Pick<CityOfVisit, 'settings' | 'counter'>
  now: Date
}

/** Why a reservation can no longer be changed or cancelled here, and whom to call instead. */
export function NotAnyMore({ locale, title, reason, city: { settings, counter }, now }: Props) {
  return (
    <RefusalNotice locale={locale} title={title} reason={reason} now={now}>
      <p>{textOf(locale, 'reservations')('reservation.call')}</p>
      <PhoneLine
        locale={locale}
        number={settings.cityPhone || counter.phone}
        hours={settings.cityPhone ? settings.callCentreHours : undefined}
      />
    </RefusalNotice>
  )
}
