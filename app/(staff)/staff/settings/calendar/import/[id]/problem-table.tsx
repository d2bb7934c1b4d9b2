import { Notice } from '#components/ui/notice.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { CellProblem } from '#lib/sheets/rules.ts'

const MOST_SHOWN = 100

/** What has to be mended in a table, cell by cell, with what was expected there. */
export function ProblemTable({ locale, problems }: { locale: StaffLocale; problems: CellProblem[] }) {
  const t = textOf(locale, 'sheets')
  const further = problems.length - MOST_SHOWN
  return (
    <Notice tone="danger" role="alert" title={t('compare.problems', { count: problems.length })}>
      <ul className="list-disc pl-5">
        {problems.slice(0, MOST_SHOWN).map(({ row, column, expected }) => (
          <li key={`${row}-${column}-${expected}`}>
            {t('compare.problem', {
              row,
              column: t.plain(`column.${column}`),
              expected: t.plain(`expected.${expected}`),
            })}
          </li>
        ))}
      </ul>
      {further > 0 && <p>{t('compare.more', { count: further })}</p>}
    </Notice>
  )
}
