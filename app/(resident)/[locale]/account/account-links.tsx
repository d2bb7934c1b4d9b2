import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import type { CitySettings } from '#lib/settings/input.ts'

const pages = ['email', 'password', 'language', 'letters', 'my-data'] as const

/** The further pages of the account; that of the e-mail address only where the city asks for one. */
export function AccountLinks({ locale, settings }: { locale: Locale; settings: CitySettings }) {
  const t = textOf(locale, 'account')
  const offered = pages.filter((page) => page !== 'email' || settings.email !== 'no')
  return (
    <section className="space-y-3">
      <Heading level={2}>{t('home.settingsTitle')}</Heading>
      <ul className="space-y-1">
        {offered.map((page) => (
          <li key={page}>
            <Link className="inline-block py-2" href={`/${locale}/account/${page}`}>
              {t(`home.links.${page}`)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
