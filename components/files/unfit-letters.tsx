import { Notice } from '#components/ui/notice.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { type FileProblem, letterCodes, MOST_PRINTED } from '#lib/table.ts'

type Props = { locale: StaffLocale; problem: FileProblem }

/** Why a list was not made into a file: each place with its letters, and what to do instead. */
export function UnfitLetters({ locale, problem }: Props) {
  const t = textOf(locale, 'reports')
  const { format, rows, unfit, unfitCount } = problem
  if (unfitCount === 0)
    return (
      <Notice tone="danger" role="alert" title={t('files.too_long', { count: rows })}>
        <p>{t('files.too_long_advice', { most: MOST_PRINTED })}</p>
      </Notice>
    )
  const kind = format === 'pdf' ? 'pdf' : 'cp932'
  return (
    <Notice tone="danger" role="alert" title={t(`files.unfit_${kind}`)}>
      <ul className="list-disc pl-6">
        {unfit.map(({ row, record, column, letters }) => {
          const named = letters
            .map((letter) => t.plain('files.unfit_letter', { letter, codes: letterCodes(letter) }))
            .join(' ')
          return (
            <li key={`${row} ${column}`}>
              {column === ''
                ? t('files.unfit_around', { letters: named })
                : t('files.unfit_line', { row, record, column, letters: named })}
            </li>
          )
        })}
      </ul>
      {unfitCount > unfit.length && <p>{t('files.unfit_more', { count: unfitCount - unfit.length })}</p>}
      <p>{t(`files.unfit_${kind}_advice`)}</p>
    </Notice>
  )
}
