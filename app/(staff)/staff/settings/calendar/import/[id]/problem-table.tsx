import { problemWords } from '#components/shell/problem-words.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { WrongCell } from '#lib/sheets/queries.ts'
import { cellName } from '#lib/sheets/rules.ts'
import { mendCellsAction } from './actions.ts'
import { ProblemForm } from './problem-form.tsx'

/** What a form of so many sends stays well below what a server takes. */
const MOST_SHOWN = 50

/** What has to be mended in a table, cell by cell, with what was expected there: here, or in the file. */
export function ProblemTable({
  locale,
  id,
  problems,
}: {
  locale: StaffLocale
  id: string
  problems: WrongCell[]
}) {
  const t = textOf(locale, 'sheets')
  // A cell may be wrong in two ways; it is typed once.
  const cells = [...new Map(problems.map((problem) => [cellName(problem), problem])).values()]
  const further = cells.length - MOST_SHOWN
  return (
    <div className="space-y-3">
      <Notice tone="danger" role="alert" title={t('compare.problems', { count: cells.length })}>
        <p>{t('compare.mend_lead')}</p>
      </Notice>
      <ProblemForm
        action={mendCellsAction.bind(null, id)}
        cells={cells.slice(0, MOST_SHOWN).map((cell) => ({
          name: cellName(cell),
          row: cell.row,
          column: t.plain(`column.${cell.column}`),
          label: t.plain('compare.cell_name', { row: cell.row, column: t.plain(`column.${cell.column}`) }),
          text: cell.text,
          expected: t.plain(`expected.${cell.expected}`),
        }))}
        words={{
          caption: t.plain('compare.problems', { count: cells.length }),
          row: t.plain('compare.row'),
          column: t.plain('compare.column'),
          cell: t.plain('compare.in_file'),
          expected: t.plain('compare.expected'),
          submit: t.plain('compare.mend'),
          problems: problemWords(locale),
        }}
      />
      {further > 0 && <p>{t('compare.more', { count: further })}</p>}
    </div>
  )
}
