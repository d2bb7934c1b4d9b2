import { EmptyState } from '#components/settings/empty-state.tsx'
import { ListPages } from '#components/settings/list-pages.tsx'
import { SortHeading } from '#components/settings/sort-heading.tsx'
import { endInWords, stopInWords } from '#components/stops/stop-words.ts'
import { Heading } from '#components/ui/heading.tsx'
import { Table } from '#components/ui/table.tsx'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { LocalizedText, StaffLocale } from '#lib/locales.ts'
import type { PastFilter } from '#lib/stops/input.ts'
import type { pastStops } from '#lib/stops/queries.ts'
import { pastPath } from '#lib/stops/rules.ts'

type Past = Awaited<ReturnType<typeof pastStops>>

type Props = {
  locale: StaffLocale
  past: Past
  /** With the words sealed, as the links of the list bear them. */
  filter: PastFilter
  services: readonly { id: string; name: LocalizedText }[]
}

/** The stops that are over: found by a word, by time or counter, each with who did what when. */
export function PastStops({ locale, past, filter, services }: Props) {
  const t = textOf(locale, 'stranded')
  return (
    <div className="space-y-4">
      <Heading level={2}>{t('stops.past')}</Heading>
      {past.stops.length === 0 ? (
        <EmptyState>
          <p>{t(past.all === 0 ? 'stops.past_empty' : 'stops.past_none')}</p>
        </EmptyState>
      ) : (
        <PastTable locale={locale} past={past} filter={filter} services={services} />
      )}
      <ListPages
        locale={locale}
        page={filter.page}
        pages={past.pages}
        pathOf={(page) => pastPath({ ...filter, page })}
      />
    </div>
  )
}

function PastTable({ locale, past, filter, services }: Props) {
  const t = textOf(locale, 'stranded')
  const { order } = filter
  const to = (wanted: PastFilter['order']) => pastPath({ ...filter, order: wanted, page: 1 })
  return (
    <Table id="past-stops" caption={t('stops.past')} isCaptionHidden isDense>
      <thead>
        <tr>
          <SortHeading
            href={to(order === 'newest' ? 'oldest' : 'newest')}
            words={t('stops.column.when')}
            {...(order !== 'counter' && { order: order === 'newest' ? 'descending' : 'ascending' })}
          />
          <SortHeading
            href={to('counter')}
            words={t('stops.column.where')}
            {...(order === 'counter' && { order: 'ascending' })}
          />
          <th scope="col">{t('stops.column.what')}</th>
          <th scope="col">{t('stops.column.reason')}</th>
          <th scope="col">{t('stops.column.acts')}</th>
        </tr>
      </thead>
      <tbody>
        {past.stops.map((stop) => {
          const { where, what, when } = stopInWords(stop, services, locale)
          return (
            <tr key={stop.id}>
              <th scope="row" className="min-w-44 font-normal">
                {when}
              </th>
              <td className="min-w-28">{where}</td>
              <td className="min-w-28">{what}</td>
              <td className="min-w-28">{stop.reason}</td>
              <td className="min-w-56">
                <ul>
                  {actsInWords(stop, locale).map((act) => (
                    <li key={act}>{act}</li>
                  ))}
                </ul>
              </td>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}

const known = ['stop_announced', 'stop_opened', 'stop_changed', 'stop_lifted'] as const

/** What was done, in order; a stop that nobody lifted ended by itself. */
function actsInWords({ acts, endsAt, liftedAt }: Past['stops'][number], locale: StaffLocale): string[] {
  const t = textOf(locale, 'stranded')
  const done = acts.map(({ kind, at, name }) => {
    const act = known.find((each) => each === kind) ?? 'other'
    return t.plain(`stops.act.${act}`, {
      moment: momentInWords(at, locale),
      name: name ?? t.plain('stops.act.system'),
    })
  })
  const over = endsAt && !liftedAt ? [t.plain('stops.act.over', { moment: endInWords(endsAt, locale) })] : []
  return [...done, ...over]
}
