import { ConsiderationMarks } from '#components/considerations/consideration-marks.tsx'
import { VisitStatus } from '#components/desk/visit-status.tsx'
import { SortHeading } from '#components/settings/sort-heading.tsx'
import { StatusTag } from '#components/ui/status-tag.tsx'
import { Table } from '#components/ui/table.tsx'
import type { Consideration } from '#lib/considerations/queries.ts'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { languageInWords, localized, type StaffLocale } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import type { VisitSearch } from '#lib/searches/input.ts'
import { type AskedSearch, fromStart, resultsPath } from '#lib/searches/output.ts'
import type { FoundVisit } from '#lib/searches/queries.ts'
import { type VisitColumn, visitColumns } from '#lib/searches/rules.ts'
import { servicesInWords } from '#lib/service-words.ts'

type Props = {
  locale: StaffLocale
  visits: readonly FoundVisit[]
  noted: ReadonlyMap<string, Consideration[]>
  search: VisitSearch
  asked: AskedSearch
}

/** The visits that were found, each leading to its page, by whichever column. */
export function FoundVisits({ locale, visits, noted, search, asked }: Props) {
  const t = textOf(locale, 'searches')
  const heading = (column: VisitColumn) => (
    <SortHeading
      key={column}
      href={sortedPath(asked, search, column)}
      words={t(`list.${column}`)}
      {...(search.sort === column && { order: search.order })}
    />
  )
  return (
    <Table id="found" caption={t('list.caption')} isCaptionHidden isDense isStacking>
      <thead>
        <tr>{visitColumns.map(heading)}</tr>
      </thead>
      <tbody>
        {visits.map((visit) => (
          <VisitLine key={visit.id} locale={locale} visit={visit} noted={noted.get(visit.id) ?? []} />
        ))}
      </tbody>
    </Table>
  )
}

/** The same search by another column; by the one it stands by already, from its other end. It begins at the first page. */
function sortedPath(asked: AskedSearch, { sort, order }: VisitSearch, column: VisitColumn): string {
  const turned = column === sort && order === 'ascending' ? 'descending' : 'ascending'
  return resultsPath({ ...fromStart(asked), sort: [column], order: [turned] })
}

type LineProps = { locale: StaffLocale; visit: FoundVisit; noted: readonly Consideration[] }

function VisitLine({ locale, visit, noted }: LineProps) {
  const [t, desk, visits] = [textOf(locale, 'searches'), textOf(locale, 'desk'), textOf(locale, 'visits')]
  const number = groupReservationNumber(visit.number)
  return (
    <tr>
      <td className="search-moment" data-label={t.plain('list.starts_at')}>
        {momentInWords(visit.startsAt, locale)}
      </td>
      <th scope="row" className="whitespace-nowrap" data-label={t.plain('list.number')}>
        <a
          className="link search-open"
          href={`/staff/reservations/${visit.number}`}
          aria-label={t.plain('list.open', { number })}
        >
          {number}
        </a>
      </th>
      <td data-label={t.plain('list.status')}>
        <VisitStatus locale={locale} status={visit.status} servedBy={visit.servedBy} />
      </td>
      <td className="min-w-36" data-label={t.plain('list.name')}>
        <span lang="ja">{visit.name ?? '–'}</span>
      </td>
      <td className="min-w-24" data-label={t.plain('list.counter')}>
        {localized(visit.counterName, locale)}
      </td>
      <td className="min-w-36" data-label={t.plain('list.service')}>
        {servicesInWords(visit.services, locale)}
      </td>
      <td className="min-w-24" data-label={t.plain('list.language')}>
        {languageInWords(visit.locale, locale)}
      </td>
      <td className="whitespace-nowrap" data-label={t.plain('list.channel')}>
        {visits(`channel.${visit.channel}`)}
      </td>
      <td className="search-moment" data-label={t.plain('list.received_at')}>
        {momentInWords(visit.receivedAt, locale)}
      </td>
      <td className="min-w-28" data-label={t.plain('list.needs')}>
        {visit.needs.map((need) => (
          <StatusTag key={need} tone="info">
            {desk(`need.${need}`)}
          </StatusTag>
        ))}
        <ConsiderationMarks locale={locale} items={noted} />
      </td>
    </tr>
  )
}
