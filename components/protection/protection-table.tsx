import type { Route } from 'next'
import { Link } from '#components/ui/link.tsx'
import { StatusTag, type StatusTone } from '#components/ui/status-tag.tsx'
import { Table } from '#components/ui/table.tsx'
import { dayInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { ProtectionRow } from '#lib/protection/queries.ts'
import type { ProtectionState } from '#lib/protection/rules.ts'

const tones: Record<ProtectionState, { tone: StatusTone; mark: string }> = {
  running: { tone: 'info', mark: '○' },
  ending: { tone: 'warning', mark: '△' },
  overdue: { tone: 'danger', mark: '！' },
  lifted: { tone: 'neutral', mark: '－' },
}

/** Where a protection stands, in a word. */
export const ProtectionTag = ({ locale, state }: { locale: StaffLocale; state: ProtectionState }) => (
  <StatusTag {...tones[state]}>{textOf(locale, 'protection')(`state.${state}`)}</StatusTag>
)

/** Protected people by number, without names. */
export function ProtectionTable({ locale, rows }: { locale: StaffLocale; rows: ProtectionRow[] }) {
  const t = textOf(locale, 'protection')
  return (
    <Table id="protections" caption={t('caption')} isCaptionHidden>
      <thead>
        <tr>
          {(['number', 'kind', 'ends', 'state', 'officer', 'mails'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="whitespace-nowrap">
              <Link href={`/staff/protection/${row.id}` as Route}>{row.number}</Link>
            </th>
            <td className="min-w-28">{t(`kind.${row.kind}`)}</td>
            <td className="min-w-32">{dayInWords(row.endsOn, locale)}</td>
            <td className="min-w-32">
              <ProtectionTag locale={locale} state={row.state} />
            </td>
            <td className="min-w-28">{row.officer}</td>
            <td>{row.mails}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
