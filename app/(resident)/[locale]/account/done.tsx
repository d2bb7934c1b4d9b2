import { Announced } from '#components/reservations/announced.tsx'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import type { AccountPage } from './account-links.tsx'

/** What can have been done just before my page comes. */
const acts = ['first_use', 'password', 'email', 'email_removed', 'language'] as const

/** What follows the first use: telling the city how to reach one. */
const nextPages = ['data', 'email'] as const

type Props = {
  locale: Locale
  done: string | string[] | undefined
  /** Pages about what this city does not ask for. */
  without: readonly AccountPage[]
}

/** Says what was just done, from the address; anything else says nothing. */
export function Done({ locale, done, without }: Props) {
  const t = textOf(locale, 'account')
  const act = acts.find((name) => name === done)
  if (!act) return null
  const next = act === 'first_use' ? nextPages.filter((page) => !without.includes(page)) : []
  return (
    <Announced answer={act}>
      <Notice tone="success" role="status" title={t(`done.${act}`)}>
        {next.length > 0 && <p>{t('home.nextTitle')}</p>}
        {next.map((page) => (
          <p key={page}>
            <Link href={`/${locale}/account/${page}`}>{t(`home.links.${page}`)}</Link>
          </p>
        ))}
      </Notice>
    </Announced>
  )
}
