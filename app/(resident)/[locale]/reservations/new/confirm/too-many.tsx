import { RefusalNotice } from '#components/reservations/refusal-notice.tsx'
import { Link } from '#components/ui/link.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import type { CitySettings } from '#lib/settings/input.ts'

/** Why the city lets somebody have no further visit. */
export const limitReasons = ['too_many_for_account', 'too_many_for_email'] as const

type Props = {
  locale: Locale
  reason: (typeof limitReasons)[number]
  settings: Pick<CitySettings, 'bookingMode'>
  now: Date
}

/** Says how many is too many, and the way to the reservations of which one can be given up. */
export function TooMany({ locale, reason, settings: { bookingMode }, now }: Props) {
  const isOfAccount = reason === 'too_many_for_account' || bookingMode === 'accounts'
  return (
    <RefusalNotice locale={locale} title="title" reason={reason} now={now}>
      <p>
        <Link href={`/${locale}/${isOfAccount ? 'account' : 'reservations/lookup'}`}>
          {textOf(locale, 'shell')(isOfAccount ? 'nav.my_page' : 'nav.lookup')}
        </Link>
      </p>
    </RefusalNotice>
  )
}
