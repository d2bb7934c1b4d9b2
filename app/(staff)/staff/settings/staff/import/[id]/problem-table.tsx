import { problemWords } from '#components/shell/problem-words.tsx'
import { Table } from '#components/ui/table.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { RowProblem } from '#lib/personnel/compare-table.ts'

const MOST_SHOWN = 200

type Props = { locale: StaffLocale; problems: readonly RowProblem[] }

/** What is wrong with a table, by row and column, with what stands there. */
export function ProblemTable({ locale, problems }: Props) {
  const t = textOf(locale, 'personnel')
  const words = {
    ...problemWords(locale),
    twice: t('compare.twice'),
    no_column: t('compare.no_column'),
  }
  return (
    <Table id="problems" caption={t('compare.problems', { count: problems.length })} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">{t('compare.row')}</th>
          <th scope="col">{t('compare.column')}</th>
          <th scope="col">{t('compare.text')}</th>
          <th scope="col">{t('compare.problem')}</th>
        </tr>
      </thead>
      <tbody>
        {problems.slice(0, MOST_SHOWN).map(({ row, column, text, problem }) => (
          <tr key={`${row}-${column}`}>
            <th scope="row">{row}</th>
            <td className="min-w-24">{t(`column.${column}`)}</td>
            <td>{text}</td>
            <td>{words[problem]}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
