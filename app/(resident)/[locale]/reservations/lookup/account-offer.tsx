import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import type { CitySettings } from '#lib/settings/input.ts'

type Props = {
  locale: Locale
  settings: Pick<CitySettings, 'bookingMode' | 'changeCutoffMinutes' | 'cancelCutoffMinutes'>
}

/** Who booked with an account has no access key and needs none: their visits stand on their own page. */
export function AccountOffer({ locale, settings }: Props) {
  const { bookingMode, changeCutoffMinutes: change, cancelCutoffMinutes: cancel } = settings
  if (bookingMode === 'access_key') return null
  const t = textOf(locale, 'pages')
  return (
    <Notice>
      <p>{bookingMode === 'both' ? t('help.manage_both') : t('help.manage_accounts', { change, cancel })}</p>
      <p>
        <Link href={`/${locale}/account`}>{textOf(locale, 'shell')('nav.my_page')}</Link>
      </p>
    </Notice>
  )
}
