import { StatusTag } from '#components/ui/status-tag.tsx'
import { Table } from '#components/ui/table.tsx'
import { dayInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { PersonChange } from '#lib/personnel/compare-table.ts'
import { type PersonColumn, personColumns } from '#lib/personnel/rules.ts'

type Props = { locale: StaffLocale; changes: readonly PersonChange[] }

/** Who would be added, and of whom what would change. */
export function DifferenceTable({ locale, changes }: Props) {
  const t = textOf(locale, 'personnel')
  return (
    <Table id="differences" caption={t('compare.what')} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">{t('compare.row')}</th>
          <th scope="col">{t('column.loginId')}</th>
          <th scope="col">{t('column.name')}</th>
          <th scope="col">{t('compare.what')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.row}>
            <th scope="row">{change.row}</th>
            <td className="min-w-28">{change.wanted.loginId}</td>
            <td lang="ja">{change.wanted.name}</td>
            <td>
              <What locale={locale} change={change} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function What({ locale, change: { known, wanted } }: { locale: StaffLocale; change: PersonChange }) {
  const t = textOf(locale, 'personnel')
  if (!known)
    return (
      <StatusTag tone="success" mark="＋">
        {t('compare.new')}
      </StatusTag>
    )
  const value = (of: typeof known | typeof wanted, column: PersonColumn) => {
    const said = of[column]
    if (!said) return t.plain('compare.empty')
    return column === 'lastDay' ? dayInWords(said, locale) : said
  }
  const differing = personColumns.filter((column) => (known[column] ?? '') !== (wanted[column] ?? ''))
  return (
    <ul>
      {differing.map((column) => (
        <li key={column}>
          {t('compare.from_to', {
            column: t.plain(`column.${column}`),
            before: value(known, column),
            after: value(wanted, column),
          })}
        </li>
      ))}
    </ul>
  )
}
