import type { ReactNode } from 'react'
import { Link } from '#components/ui/link.tsx'
import { StatusTag } from '#components/ui/status-tag.tsx'
import { Table } from '#components/ui/table.tsx'
import { neighboursOf } from '#lib/changes/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { ListQuery } from '#lib/list-query.ts'
import type { StaffLocale } from '#lib/locales.ts'
import { MoveButtons } from './move-buttons.tsx'
import { SortHeadings } from './sort-headings.tsx'

type Props<Column extends string> = {
  locale: StaffLocale
  caption: ReactNode
  /** Under which address each thing has its page. */
  path: string
  query: ListQuery<Column | 'name' | 'state' | 'order'>
  /** The columns of this kind of thing, between its state and its place in the order. */
  columns: readonly { name: Column; words: ReactNode }[]
  things: readonly { id: string; name: string; isPublic: boolean; cells: Record<Column, ReactNode> }[]
  /** All ids in the order of the city, also where the list shows some only. */
  order: readonly string[]
  move: (form: FormData) => Promise<void>
}

/** Counters or services with what is known of each, and buttons that move them in the order residents see. */
export function ThingTable<Column extends string>({ locale, path, query, columns, ...rest }: Props<Column>) {
  const t = textOf(locale, 'places')
  return (
    <Table id="things" caption={rest.caption} isCaptionHidden>
      <thead>
        <tr>
          <SortHeadings
            query={query}
            columns={[
              { name: 'name', words: t('list.name') },
              { name: 'state', words: t('list.state') },
              ...columns,
              { name: 'order', words: t('list.order') },
            ]}
          />
        </tr>
      </thead>
      <tbody>
        {rest.things.map(({ id, name, isPublic, cells }) => (
          <tr key={id}>
            <th scope="row" className="min-w-44">
              <Link href={`${path}/${id}`}>{name}</Link>
              <span className="field-hint block font-normal">{id}</span>
            </th>
            <td>
              <StatusTag tone={isPublic ? 'success' : 'neutral'} mark={isPublic ? '○' : '－'}>
                {isPublic ? t('list.public') : t('list.not_public')}
              </StatusTag>
            </td>
            {columns.map((column) => (
              <td key={column.name}>{cells[column.name]}</td>
            ))}
            <td>
              <MoveButtons
                action={rest.move}
                id={id}
                name={name}
                words={{ up: t('list.up'), down: t('list.down') }}
                isFirst={rest.order[0] === id}
                isLast={rest.order.at(-1) === id}
                hidden={neighboursOf(rest.order, id)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
