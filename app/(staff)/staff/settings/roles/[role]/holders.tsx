import type { Route } from 'next'
import { ListSearch } from '#components/settings/list-search.tsx'
import { NothingFound } from '#components/settings/nothing-found.tsx'
import type { SentSearch } from '#components/settings/search-form.tsx'
import { boundsInWords } from '#components/staff/given-words.ts'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { rowsWith } from '#lib/list-query.ts'
import type { LocalizedText, StaffLocale } from '#lib/locales.ts'
import type { Given } from '#lib/roles/rules.ts'

type Props = {
  locale: StaffLocale
  holders: readonly ({
    id: string
    name: string
  } & Omit<Given, 'roleId'>)[]
  counters: readonly { id: string; name: LocalizedText }[]
  /** A word of a name or a counter. */
  query: string
  sent: SentSearch
}

/** Who has a role, each with where and until when; the name leads to all roles of the person. */
export function Holders({ locale, holders, counters, query, sent }: Props) {
  const t = textOf(locale, 'roles')
  const told = holders.map(({ id, name, ...bounds }) => ({
    id,
    name,
    bounds: t.plain('holders.bounds', boundsInWords(bounds, counters, locale)),
  }))
  const found = rowsWith(query, told, ({ name, bounds }) => [name, bounds])
  return (
    <section aria-labelledby="holders" className="space-y-3">
      <Heading level={2} size={3} id="holders">
        {t('holders.title')}
      </Heading>
      {holders.length === 0 && <p>{t('holders.none')}</p>}
      {holders.length > 0 && (
        <ListSearch locale={locale} query={query} label={t('holders.search')} sent={sent} />
      )}
      {holders.length > 0 && found.length === 0 && <NothingFound locale={locale} query={query} />}
      <ul className="list-disc space-y-1 pl-5">
        {found.map(({ id, name, bounds }) => (
          <li key={id}>
            <Link href={`/staff/settings/staff/${id}/roles` as Route}>{name}</Link> {bounds}
          </li>
        ))}
      </ul>
    </section>
  )
}
