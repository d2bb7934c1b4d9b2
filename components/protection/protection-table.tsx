import type { Route } from 'next'
import { SortHeadings } from '#components/settings/sort-headings.tsx'
import { Link } from '#components/ui/link.tsx'
import { StatusTag, type StatusTone } from '#components/ui/status-tag.tsx'
import { Table } from '#components/ui/table.tsx'
import { dayInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { Kept, ListQuery } from '#lib/list-query.ts'
import type { StaffLocale } from '#lib/locales.ts'
import type { ProtectionRow } from '#lib/protection/queries.ts'
import { type ProtectionState, shownNumber } from '#lib/protection/rules.ts'
import { dayOf } from '#lib/time.ts'

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

const shownColumns = ['number', 'kind', 'ends', 'state', 'officer', 'mails', 'registered'] as const

type Props = {
  locale: StaffLocale
  rows: readonly ProtectionRow[]
  /** What the list stands by, with its word as it is sealed. */
  query: ListQuery<(typeof shownColumns)[number]>
  kept: Kept
}

/** Protected people by number, without names. */
export function ProtectionTable({ locale, rows, query, kept }: Props) {
  const t = textOf(locale, 'protection')
  return (
    <Table id="protections" caption={t('caption')} isCaptionHidden>
      <thead>
        <tr>
          <SortHeadings
            query={query}
            kept={kept}
            columns={shownColumns.map((name) => ({ name, words: t(`column.${name}`) }))}
          />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="whitespace-nowrap">
              <Link href={`/staff/protection/${row.id}` as Route}>{shownNumber(row.number)}</Link>
            </th>
            <td className="min-w-28">{t(`kind.${row.kind}`)}</td>
            <td className="min-w-32">{dayInWords(row.endsOn, locale)}</td>
            <td className="min-w-32">
              <ProtectionTag locale={locale} state={row.state} />
            </td>
            <td className="min-w-28">{row.officer}</td>
            <td>{row.mails}</td>
            <td className="min-w-32">{dayInWords(dayOf(row.registeredAt), locale)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
