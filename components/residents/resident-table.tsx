import { SortHeadings } from '#components/settings/sort-headings.tsx'
import { Link } from '#components/ui/link.tsx'
import { StatusTag, type StatusTone } from '#components/ui/status-tag.tsx'
import { Table } from '#components/ui/table.tsx'
import { dayInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { ListQuery } from '#lib/list-query.ts'
import type { StaffLocale } from '#lib/locales.ts'
import { groupResidentNumber } from '#lib/numbers.ts'
import type { ResidentRow } from '#lib/residents/queries.ts'
import type { AccountState, ResidentColumn } from '#lib/residents/rules.ts'
import { dayOf } from '#lib/time.ts'

type Props = {
  locale: StaffLocale
  query: ListQuery<ResidentColumn>
  rows: readonly ResidentRow[]
  hasNames: boolean
}

/** Resident IDs, one a line, each a link to its page. */
export function ResidentTable({ locale, query, rows, hasNames }: Props) {
  const t = textOf(locale, 'residents')
  const columns = (['number', 'name', 'state', 'issued_at'] as const).filter(
    (name) => name !== 'name' || hasNames,
  )
  return (
    <Table id="residents" caption={t('list.caption')} isCaptionHidden>
      <thead>
        <tr>
          <SortHeadings query={query} columns={columns.map((name) => ({ name, words: t(`list.${name}`) }))} />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const number = groupResidentNumber(row.number)
          return (
            <tr key={row.id}>
              <th scope="row" className="whitespace-nowrap font-normal">
                <Link href={`/staff/residents/${row.id}`} aria-label={t.plain('list.open', { number })}>
                  {number}
                </Link>
              </th>
              {hasNames && (
                <td lang="ja" className="min-w-36">
                  {row.name}
                </td>
              )}
              <td>
                <StatusTag tone={toneOf[row.state]}>{t(`state.${row.state}`)}</StatusTag>
              </td>
              <td className="whitespace-nowrap">{dayInWords(dayOf(row.createdAt), locale)}</td>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}

export const toneOf: Record<AccountState, StatusTone> = {
  waiting: 'info',
  expired: 'warning',
  active: 'success',
  closed: 'neutral',
}
