import { Notice } from '#components/ui/notice.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { FailedExport } from '#lib/sheets/queries.ts'
import { type SheetKind, sheetColumns } from '#lib/sheets/rules.ts'

const MOST_SHOWN = 50

type Props = { locale: StaffLocale; kind: SheetKind; failure: FailedExport }

/** Why a table was not given out: which letters do not fit and where they stand, or how long it would be. */
export function ExportFailure({ locale, kind, failure }: Props) {
  const t = textOf(locale, 'sheets')
  if ('rows' in failure)
    return <Notice tone="danger" role="alert" title={t('export.too_many', { rows: failure.rows })} />
  return (
    <Notice tone="danger" role="alert" title={t('export.foreign')}>
      <ul className="list-disc pl-5">
        {failure.foreign.slice(0, MOST_SHOWN).map(({ row, column, letters }) => {
          const name = sheetColumns[kind][column - 1] ?? 'id'
          return (
            <li key={`${row}-${column}`}>
              {t('export.foreign_line', {
                row,
                column: t.plain(`column.${name}`),
                letters: letters.join(' '),
              })}
            </li>
          )
        })}
      </ul>
      <p>{t('export.foreign_advice')}</p>
    </Notice>
  )
}
