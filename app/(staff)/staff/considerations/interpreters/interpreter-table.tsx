import type { Route } from 'next'
import { SortHeadings } from '#components/settings/sort-headings.tsx'
import { Link } from '#components/ui/link.tsx'
import { StatusTag, type StatusTone } from '#components/ui/status-tag.tsx'
import { Table } from '#components/ui/table.tsx'
import type { BookedInterpreter } from '#lib/considerations/queries.ts'
import { bookedColumns, considerationsPath, type interpreterStates } from '#lib/considerations/rules.ts'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { Kept, ListQuery } from '#lib/list-query.ts'
import { localized, type StaffLocale } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'

const tones: Record<(typeof interpreterStates)[number], { tone: StatusTone; mark: string }> = {
  asked: { tone: 'warning', mark: '△' },
  booked: { tone: 'info', mark: '○' },
  done: { tone: 'neutral', mark: '－' },
}

type Props = {
  locale: StaffLocale
  rows: readonly BookedInterpreter[]
  /** What the list stands by, with its word as it is sealed. */
  query: ListQuery<(typeof bookedColumns)[number]>
  kept: Kept
  mayEdit: boolean
}

/** One interpreter a line: when, where, for which language, and whether they are promised. */
export function InterpreterTable({ locale, rows, query, kept, mayEdit }: Props) {
  const t = textOf(locale, 'considerations')
  const columns = bookedColumns.map((name) => ({ name, words: t(`interpreters.column.${name}`) }))
  return (
    <Table id="interpreters" caption={t('interpreters.title')} isCaptionHidden>
      <thead>
        <tr>
          <SortHeadings query={query} kept={kept} columns={columns} />
          {mayEdit && <th scope="col">{t('interpreters.column.ways')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.id} ${row.number}`}>
            <th scope="row" className="min-w-40">
              <When locale={locale} row={row} />
            </th>
            <td className="min-w-24">{row.counterName ? localized(row.counterName, locale) : '–'}</td>
            <td className="min-w-24">{row.language}</td>
            <td className="min-w-28">{row.interpreter ?? '–'}</td>
            <td className="min-w-28">
              {row.interpreterState && (
                <StatusTag {...tones[row.interpreterState]}>
                  {t(`interpreter.${row.interpreterState}`)}
                </StatusTag>
              )}
            </td>
            {mayEdit && (
              <td>
                <Link href={`/staff/considerations/${row.id}` as Route}>{t('interpreters.open')}</Link>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** When the interpreter comes, where that is known, and for which visit. */
function When({ locale, row }: { locale: StaffLocale; row: BookedInterpreter }) {
  const t = textOf(locale, 'considerations')
  return (
    <>
      {row.interpreterAt ? momentInWords(row.interpreterAt, locale) : t('interpreters.no_time')}
      {row.startsAt && row.number ? (
        <span className="block font-normal">
          {t('interpreters.visit_at', { moment: momentInWords(row.startsAt, locale) })}
          <br />
          <Link href={considerationsPath(row.number) as Route}>{groupReservationNumber(row.number)}</Link>
        </span>
      ) : (
        <span className="block font-normal">{t('interpreters.no_visit')}</span>
      )}
    </>
  )
}
