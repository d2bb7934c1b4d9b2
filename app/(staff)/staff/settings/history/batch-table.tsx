import type { Route } from 'next'
import { SortHeading } from '#components/settings/sort-heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { StatusTag } from '#components/ui/status-tag.tsx'
import { Table } from '#components/ui/table.tsx'
import type { Batch } from '#lib/changes/queries.ts'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

type Props = {
  locale: StaffLocale
  batches: readonly Batch[]
  order: 'newest' | 'oldest'
  /** The same list the other way round. */
  orderHref: string
}

/** Acts with what they changed, by whom, and whether they were taken back. */
export function BatchTable({ locale, batches, order, orderHref }: Props) {
  const t = textOf(locale, 'calendars')
  return (
    <Table id="acts" caption={t('history.title')} isCaptionHidden>
      <thead>
        <tr>
          <SortHeading
            href={orderHref}
            words={t('history.when')}
            order={order === 'oldest' ? 'ascending' : 'descending'}
          />
          <th scope="col">{t('history.what')}</th>
          <th scope="col">{t('history.entries')}</th>
          <th scope="col">{t('history.who')}</th>
          <th scope="col">{t('history.state')}</th>
        </tr>
      </thead>
      <tbody>
        {batches.map(({ id, at, things, entries, name, isUndone, undoes, runUnderWay }) => (
          <tr key={id}>
            <th scope="row" className="min-w-40 lg:whitespace-nowrap">
              <Link href={`/staff/settings/history/${id}` as Route}>{momentInWords(at, locale)}</Link>
            </th>
            <td className="min-w-48">
              {things.map((thing) => t.plain(`thing.${thing}`)).join(t.plain('change.separator'))}
            </td>
            <td className="text-right">{entries}</td>
            <td className="whitespace-nowrap">{name ?? t('history.system')}</td>
            <td>
              {isUndone && <StatusTag tone="warning">{t('history.undone')}</StatusTag>}
              {runUnderWay && (
                <Link href={`/staff/settings/calendar/runs/${runUnderWay}` as Route}>
                  {t('history.making')}
                </Link>
              )}
              {undoes && <StatusTag>{t('history.is_undo')}</StatusTag>}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
