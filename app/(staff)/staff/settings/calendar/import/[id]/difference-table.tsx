import { StatusTag } from '#components/ui/status-tag.tsx'
import { Table } from '#components/ui/table.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { type Difference, type SheetKind, sheetColumns } from '#lib/sheets/rules.ts'

const MOST_SHOWN = 200

const tones = { added: 'success', changed: 'info', removed: 'warning' } as const
const marks = { added: '＋', changed: '→', removed: '－' } as const

type Props = { locale: StaffLocale; kind: SheetKind; differences: Difference[] }

/** Each row that would be added, changed or removed; of a changed one the cells that differ. */
export function DifferenceTable({ locale, kind, differences }: Props) {
  const t = textOf(locale, 'sheets')
  const further = differences.length - MOST_SHOWN
  return (
    <>
      <Table id="differences" caption={t('compare.state')} isCaptionHidden>
        <thead>
          <tr>
            <th scope="col">{t('compare.row')}</th>
            <th scope="col">{t('compare.state')}</th>
            <th scope="col">{t('compare.what')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.slice(0, MOST_SHOWN).map((difference) => (
            <tr key={`${difference.row}-${JSON.stringify(difference.before)}`}>
              <th scope="row">{difference.row ?? t('compare.missing_row')}</th>
              <td>
                <StatusTag tone={tones[difference.state]} mark={marks[difference.state]}>
                  {t(`compare.state_${difference.state}`)}
                </StatusTag>
              </td>
              <td>
                <ul>
                  {linesOf(difference, kind, locale).map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {further > 0 && <p>{t('compare.more', { count: further })}</p>}
    </>
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
