import type { ReactNode } from 'react'
import { type Kept, type ListQuery, sortedBy } from '#lib/list-query.ts'
import { SortHeading } from './sort-heading.tsx'

type Props<Column extends string> = {
  query: ListQuery<Column>
  columns: readonly { name: Column; words: ReactNode }[]
  /** What else the list was asked for. */
  kept?: Kept
}

/** The heads of columns by each of which a list can stand, and turn round. */
export const SortHeadings = <Column extends string>({ query, columns, kept }: Props<Column>) =>
  columns.map(({ name, words }) => (
    <SortHeading
      key={name}
      href={sortedBy(query, name, kept)}
      words={words}
      {...(query.sort === name && { order: query.order })}
    />
  ))
