import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'

const accountPages = ['data', 'email', 'password', 'language', 'letters', 'my-data'] as const

export type AccountPage = (typeof accountPages)[number]

type Props = {
  locale: Locale
  /** Pages about what this city does not ask for. */
  without: readonly AccountPage[]
}

/** The further pages of the account, as far as the city asks for what they are about. */
export function AccountLinks({ locale, without }: Props) {
  const t = textOf(locale, 'account')
  const offered = accountPages.filter((page) => !without.includes(page))
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
