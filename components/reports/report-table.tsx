import { EmptyState } from '#components/settings/empty-state.tsx'
import { Table } from '#components/ui/table.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { Table as Listed, TableColumn } from '#lib/table.ts'

/** Long words have room to wrap in; numbers, days and times stay on one line. */
function roomOf({ isNumber, isLong }: TableColumn): string {
  if (isNumber) return 'text-right'
  return isLong ? 'min-w-24' : 'whitespace-nowrap'
}

/** So many fit beside one another on a tablet held upright. */
const MOST_COLUMNS = 8

type Props = { locale: StaffLocale; table: Listed; shown: Listed['rows'] }

/** The rows of one page of a list, as they are printed. */
export function ReportTable({ locale, table, shown }: Props) {
  const t = textOf(locale, 'reports')
  if (table.rows.length === 0)
    return (
      <EmptyState>
        <p>{t('table.empty')}</p>
        {table.notes?.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </EmptyState>
    )
  return (
    <>
      <Table
        id="report"
        isDense
        isStacking={table.columns.length > MOST_COLUMNS}
        caption={t('table.caption', { title: table.title, count: table.rows.length })}
      >
        <thead className="stacks-away">
          <tr>
            {table.columns.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((cells) => (
            <tr key={cells.join('\t')}>
              {table.columns.map((column, place) => (
                <td key={column.label} className={roomOf(column)} data-label={column.label}>
                  {cells[place]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      {table.notes?.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </>
  )
}
