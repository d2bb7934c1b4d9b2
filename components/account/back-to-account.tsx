import { Link } from '#components/ui/link.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'

/** The way back from a page of the account. */
export const BackToAccount = ({ locale }: { locale: Locale }) => (
  <p className="no-print">
    <Link href={`/${locale}/account`}>{textOf(locale, 'account')('backToHome')}</Link>
  </p>
)
