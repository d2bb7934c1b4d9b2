import { PhoneLine } from '#components/reservations/phone-line.tsx'
import { RefusalNotice } from '#components/reservations/refusal-notice.tsx'
import { Link } from '#components/ui/link.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import type { CitySettings } from '#lib/settings/input.ts'

/** Why the city lets somebody have no further visit. */
export const limitReasons = ['too_many_for_account', 'too_many_for_email', 'missed_too_often'] as const

type Props = {
  locale: Locale
  reason: (typeof limitReasons)[number]
  settings: Pick<CitySettings, 'bookingMode' | 'limitPeriodDays' | 'cityPhone' | 'callCentreHours'>
  now: Date
}

/**
 * Says that it is too many, and the way to the reservations of which one can be given up. Where past visits count too,
 * that may help nobody: then also how long they do, and whom to call. Who missed too many is told whom to call alone.
 */
export function TooMany({ locale, reason, settings, now }: Props) {
  const { bookingMode, limitPeriodDays: days, cityPhone, callCentreHours } = settings
  if (reason === 'missed_too_often')
    return (
      <RefusalNotice locale={locale} title="title" reason={reason} now={now}>
        <PhoneLine locale={locale} number={cityPhone} hours={callCentreHours} />
      </RefusalNotice>
    )
  const isOfAccount = reason === 'too_many_for_account' || bookingMode === 'accounts'
  return (
    <RefusalNotice locale={locale} title="title" reason={reason} now={now}>
      {days > 0 && (
        <>
          <p>{textOf(locale, 'reservations')('confirm.limitPeriod', { days })}</p>
          <PhoneLine locale={locale} number={cityPhone} hours={callCentreHours} />
        </>
      )}
      <p>
        <Link href={`/${locale}/${isOfAccount ? 'account' : 'reservations/lookup'}`}>
          {textOf(locale, 'shell')(isOfAccount ? 'nav.my_page' : 'nav.lookup')}
        </Link>
      </p>
    </RefusalNotice>
  )
}
