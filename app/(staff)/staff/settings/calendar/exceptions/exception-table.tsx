import type { ExceptionLine, SortName } from '#components/openings/exception-lines.ts'
import { SortHeadings } from '#components/settings/sort-headings.tsx'
import { Link } from '#components/ui/link.tsx'
import { Table } from '#components/ui/table.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { ListQuery } from '#lib/list-query.ts'
import type { StaffLocale } from '#lib/locales.ts'

type Props = {
  id: string
  locale: StaffLocale
  lines: ExceptionLine[]
  query: ListQuery<SortName>
  /** Each line has a tick, to be chosen with others: these are chosen already. */
  chosen?: readonly string[]
}

const columns = ['days', 'kind', 'counter', 'what', 'reason'] as const

/** Exceptions line by line, in words. */
export function ExceptionTable({ id, locale, lines, query, chosen }: Props) {
  const t = textOf(locale, 'openings')
  return (
    <Table id={id} caption={t('exceptions.title')} isCaptionHidden>
      <thead>
        <tr>
          {chosen && <th scope="col">{t('exceptions.choose_row')}</th>}
          <SortHeadings
            query={query}
            columns={columns.map((name) => ({ name, words: t(`exceptions.${name}`) }))}
          />
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => {
          const named = t.plain('exceptions.row', { days: line.words.days, kind: line.words.kind })
          return (
            <tr key={line.name}>
              {chosen && (
                <td>
                  <input
                    // The error summary leads to the first one.
                    id={index === 0 ? 'chosen' : undefined}
                    type="checkbox"
                    name="chosen"
                    value={`${line.name}/${line.seen}`}
                    defaultChecked={chosen.includes(line.name)}
                    aria-label={named}
                    className="size-6"
                  />
                </td>
              )}
              <td className="min-w-40">
                <Link href={`/staff/settings/calendar/exceptions/${line.name}`}>
                  {line.words.days}
                  <VisuallyHidden> {line.words.kind}</VisuallyHidden>
                </Link>
              </td>
              <td className="min-w-24">{line.words.kind}</td>
              <td className="min-w-24">{line.words.counter}</td>
              <td className="min-w-48">{line.words.what}</td>
              <td className="min-w-32">{line.words.reason}</td>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
