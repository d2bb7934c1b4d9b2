import type { ReactNode } from 'react'
import { textOf } from '#lib/i18n/text.tsx'
import type { Kept, ListQuery } from '#lib/list-query.ts'
import type { StaffLocale } from '#lib/locales.ts'
import { EmptyState } from './empty-state.tsx'
import { ListSearch } from './list-search.tsx'
import { NothingFound } from './nothing-found.tsx'
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
  /** What else the list was asked for, such as a year. */
  kept?: Kept
  children: ReactNode
}

/** A list with its search: what was found, or that there is nothing of the kind, with the way back to all of it. */
export function FoundList({ locale, query, count, found, none, label, sent, kept = {}, children }: Props) {
  const t = textOf(locale, 'places')
  const { q, sort, order } = query
  return (
    <>
      {count > 0 && (
        <ListSearch
          locale={locale}
          query={q}
          label={label ?? t('list.search')}
          kept={{ ...kept, sort, order }}
          sent={sent}
        />
      )}
      {count === 0 && (
        <EmptyState>
          <p>{none ?? t('list.none')}</p>
        </EmptyState>
      )}
      {count > 0 && found === 0 && <NothingFound locale={locale} query={q} kept={kept} />}
      {found > 0 && children}
    </>
  )
}
