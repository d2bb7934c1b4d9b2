import type { ComponentProps } from 'react'
import { ArchivedThings } from './archived-things.tsx'
import { FoundList } from './found-list.tsx'
import { ThingTable } from './thing-table.tsx'

type TableProps<Column extends string> = ComponentProps<typeof ThingTable<Column>>

type Thing<Column extends string> = TableProps<Column>['things'][number] & { archivedAt: Date | null }

type Props<Column extends string> = Omit<TableProps<Column>, 'things' | 'order'> & {
  /** All of them, in the order of the city. */
  all: readonly { id: string; archivedAt: Date | null }[]
  found: readonly Thing<Column>[]
}

/** Counters or services with their search; those in the archive are folded away below. */
export function ThingList<Column extends string>({ all, found, ...table }: Props<Column>) {
  const { locale, path, query } = table
  const shown = found.filter(({ archivedAt }) => archivedAt === null)
  return (
    <FoundList locale={locale} query={query} count={all.length} found={found.length}>
      {shown.length > 0 && (
        <ThingTable
          {...table}
          things={shown}
          order={all.filter(({ archivedAt }) => archivedAt === null).map(({ id }) => id)}
        />
      )}
      <ArchivedThings
        locale={locale}
        path={path}
        things={found.filter(({ archivedAt }) => archivedAt !== null)}
      />
    </FoundList>
  )
}
