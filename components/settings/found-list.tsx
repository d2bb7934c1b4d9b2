import type { ReactNode } from 'react'
import { Link } from '#components/ui/link.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { ListQuery } from '#lib/list-query.ts'
import type { StaffLocale } from '#lib/locales.ts'
import { EmptyState } from './empty-state.tsx'
import { ListSearch } from './list-search.tsx'
import type { SentSearch } from './search-form.tsx'

type Props = {
  locale: StaffLocale
  query: ListQuery
  /** How many there are, and how many of them hold the word. */
  count: number
  found: number
  /** What to say, and what to do, while there is nothing yet. */
  none?: ReactNode
  /** What the field for the word is called, where a name is not all that is looked through. */
  label?: ReactNode
  /** How words are sent that may name a person. */
  sent?: SentSearch
  children: ReactNode
}

/** A list with its search: what was found, or that there is nothing of the kind, with the way back to all of it. */
export function FoundList({ locale, query, count, found, none, label, sent, children }: Props) {
  const t = textOf(locale, 'places')
  const { q, sort, order } = query
  return (
    <>
      {count > 0 && (
        <ListSearch
          locale={locale}
          query={q}
          label={label ?? t('list.search')}
          kept={{ sort, order }}
          sent={sent}
        />
      )}
      {count === 0 && (
        <EmptyState>
          <p>{none ?? t('list.none')}</p>
        </EmptyState>
      )}
      {count > 0 && found === 0 && (
        <EmptyState>
          <p>{t('list.none_found', { query: q })}</p>
          <p>
            <Link href="?">{t('list.all')}</Link>
          </p>
        </EmptyState>
      )}
      {found > 0 && children}
    </>
  )
}
