import type { Route } from 'next'
import { SortHeading } from '#components/settings/sort-heading.tsx'
import { Table } from '#components/ui/table.tsx'
import { isAct } from '#lib/audit/rules.ts'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { detailInWords, subjectInWords, whoInWords } from '#lib/traces/output.ts'
import type { Trace } from '#lib/traces/queries.ts'

type Props = { locale: StaffLocale; traces: Trace[]; order: 'newest' | 'oldest'; orderHref: Route }

/** Entries, one a line, as sentences of who did what on what. */
export function TraceTable({ locale, traces, order, orderHref }: Props) {
  const t = textOf(locale, 'audit')
  return (
    <Table id="traces" caption={t('title')} isCaptionHidden>
      <thead>
        <tr>
          <SortHeading
            href={orderHref}
            words={t('column.at')}
            order={order === 'newest' ? 'descending' : 'ascending'}
          />
          <th scope="col">{t('column.who')}</th>
          <th scope="col">{t('column.act')}</th>
          <th scope="col">{t('column.subject')}</th>
          <th scope="col">{t('column.detail')}</th>
          <th scope="col">{t('column.origin')}</th>
          <th scope="col">{t('column.number')}</th>
        </tr>
      </thead>
      <tbody>
        {traces.map((trace) => (
          <tr key={trace.id}>
            <td className="whitespace-nowrap">{momentInWords(trace.at, locale)}</td>
            <td className="min-w-32">{whoInWords(trace, locale)}</td>
            <td className="min-w-40">{isAct(trace.act) ? t(`act.${trace.act}`) : trace.act}</td>
            <td className="min-w-32">{subjectInWords(trace, locale)}</td>
            <td className="min-w-40">{detailInWords(trace, locale)}</td>
            <td className="whitespace-nowrap">{trace.origin ?? '–'}</td>
            <td>{trace.id}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
