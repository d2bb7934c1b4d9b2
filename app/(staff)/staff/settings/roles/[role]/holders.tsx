import type { Route } from 'next'
import { boundsInWords } from '#components/staff/given-words.ts'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { LocalizedText, StaffLocale } from '#lib/locales.ts'
import type { Given } from '#lib/roles/rules.ts'

type Props = {
  locale: StaffLocale
  holders: readonly ({
    id: string
    name: string
  } & Omit<Given, 'roleId'>)[]
  counters: readonly { id: string; name: LocalizedText }[]
}

/** Who has a role, each with where and until when; the name leads to all roles of the person. */
export function Holders({ locale, holders, counters }: Props) {
  const t = textOf(locale, 'roles')
  return (
    <section aria-labelledby="holders" className="space-y-3">
      <Heading level={2} size={3} id="holders">
        {t('holders.title')}
      </Heading>
      {holders.length === 0 && <p>{t('holders.none')}</p>}
      <ul className="list-disc space-y-1 pl-5">
        {holders.map(({ id, name, ...bounds }) => {
          const { where, until } = boundsInWords(bounds, counters, locale)
          return (
            <li key={id}>
              <Link href={`/staff/settings/staff/${id}/roles` as Route}>{name}</Link>{' '}
              {t('holders.bounds', { where, until })}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
