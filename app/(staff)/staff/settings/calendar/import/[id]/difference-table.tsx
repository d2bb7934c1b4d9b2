import { FoundList } from '#components/settings/found-list.tsx'
import { ListPages } from '#components/settings/list-pages.tsx'
import { StatusTag } from '#components/ui/status-tag.tsx'
import { Table } from '#components/ui/table.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { foundRows, type ListQuery, pageAddress, pageOf } from '#lib/list-query.ts'
import type { StaffLocale } from '#lib/locales.ts'
import { type Difference, type SheetKind, sheetColumns } from '#lib/sheets/rules.ts'

const tones = { added: 'success', changed: 'info', removed: 'warning' } as const
const marks = { added: '＋', changed: '→', removed: '－' } as const

type Props = {
  locale: StaffLocale
  kind: SheetKind
  differences: Difference[]
  query: ListQuery<'row'> & { page: number }
}

/** Each row that would be added, changed or removed; of a changed one the cells that differ. */
export function DifferenceTable({ locale, kind, differences, query }: Props) {
  const t = textOf(locale, 'sheets')
  const all = differences.map((difference) => ({ ...difference, lines: linesOf(difference, kind, locale) }))
  const found = foundRows(all, query, locale, {
    texts: ({ lines, state }) => [...lines, t.plain(`compare.state_${state}`)],
    // What the table leaves out stands at its end.
    by: { row: ({ row }) => row ?? Number.MAX_SAFE_INTEGER },
  })
  const { shown, pages } = pageOf(found, query.page)
  return (
    <FoundList
      locale={locale}
      query={query}
      count={all.length}
      found={found.length}
      label={t('compare.search')}
    >
      <Table id="differences" caption={t('compare.state')} isCaptionHidden>
        <thead>
          <tr>
            <th scope="col" className="whitespace-nowrap">
              {t('compare.row')}
            </th>
            <th scope="col">{t('compare.state')}</th>
            <th scope="col">{t('compare.what')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ row, state, before, lines }) => (
            <tr key={`${row}-${JSON.stringify(before)}`}>
              <th scope="row" className="whitespace-nowrap">
                {row ?? t('compare.missing_row')}
              </th>
              <td className="whitespace-nowrap">
                <StatusTag tone={tones[state]} mark={marks[state]}>
                  {t(`compare.state_${state}`)}
                </StatusTag>
              </td>
              <td>
                <ul>
                  {lines.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      <ListPages
        locale={locale}
        page={query.page}
        pages={pages}
        pathOf={(page) => pageAddress(query, page)}
      />
    </FoundList>
  )
}

/** What names the row, in one line, then each cell that differs. */
function linesOf({ state, before, after }: Difference, kind: SheetKind, locale: StaffLocale): string[] {
  const t = textOf(locale, 'sheets')
  const columns = sheetColumns[kind].filter((column) => column !== 'id' && column !== 'counterId')
  const shown = after ?? before ?? {}
  if (state !== 'changed')
    return [
      columns
        .filter((column) => shown[column])
        .map((column) =>
          t.plain('compare.cell', { column: t.plain(`column.${column}`), value: shown[column] ?? '' }),
        )
        .join(' / '),
    ]
  const naming = columns
    .filter((column) => NAMING.includes(column) && shown[column])
    .map((column) => shown[column])
    .join(' ')
  const differing = sheetColumns[kind].filter(
    (column) => (before?.[column] ?? '') !== (after?.[column] ?? ''),
  )
  return [
    naming,
    ...differing.map((column) =>
      t.plain('compare.from_to', {
        column: t.plain(`column.${column}`),
        before: before?.[column] || t.plain('compare.empty'),
        after: after?.[column] || t.plain('compare.empty'),
      }),
    ),
  ]
}

const NAMING: readonly string[] = ['kind', 'counterName', 'day', 'firstDay', 'weekdays', 'opens', 'closes']
