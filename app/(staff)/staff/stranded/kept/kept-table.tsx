import type { ReactNode } from 'react'
import { whoWasFaster } from '#components/settings/changed-meanwhile.tsx'
import { SortHeadings } from '#components/settings/sort-headings.tsx'
import { ButtonForm } from '#components/shell/button-form.tsx'
import { spanInWords } from '#components/stranded/stranded-words.ts'
import { Table } from '#components/ui/table.tsx'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { ListQuery } from '#lib/list-query.ts'
import { localized, type StaffLocale } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import type { KeptVisit } from '#lib/stranded/queries.ts'
import type { keptColumns } from '#lib/stranded/rules.ts'
import { undoKeepAction } from './actions.ts'

type Props = {
  locale: StaffLocale
  visits: readonly KeptVisit[]
  query: ListQuery<(typeof keptColumns)[number]>
  canHandle: boolean
}

/** One visit a line: when and where, why it was kept and by whom, and the way back to the list. */
export function KeptTable({ locale, visits, query, canHandle }: Props) {
  const t = textOf(locale, 'stranded')
  return (
    <Table id="kept" caption={t('kept.caption')} isCaptionHidden isDense>
      <thead>
        <tr>
          <SortHeadings
            query={query}
            columns={(['number', 'time', 'counter'] as const).map((name) => ({
              name,
              words: t(`list.order.${name}`),
            }))}
          />
          <th scope="col">{t('kept.why')}</th>
          <SortHeadings query={query} columns={[{ name: 'by', words: t('kept.by') }]} />
          {canHandle && <th scope="col">{t('kept.act')}</th>}
        </tr>
      </thead>
      <tbody>
        {visits.map((visit) => (
          <tr key={visit.id}>
            <th scope="row" className="whitespace-nowrap font-normal">
              {groupReservationNumber(visit.number)}
            </th>
            <td className="min-w-32 lg:min-w-48">{spanInWords(visit, locale)}</td>
            <td className="min-w-32">{localized(visit.counterName, locale)}</td>
            <td className="min-w-28 lg:min-w-40">
              {t(visit.isOfStop ? 'kept.why_stop' : 'kept.why_change')}
            </td>
            <td className="min-w-32 lg:min-w-40">
              {t('kept.kept', { moment: momentInWords(visit.at, locale), name: visit.doneBy })}
            </td>
            {canHandle && (
              <td className="min-w-32 lg:min-w-48">
                <ButtonForm
                  action={undoKeepAction}
                  about={{ name: 'id', value: visit.id }}
                  words={t('kept.undo')}
                  name={groupReservationNumber(visit.number)}
                  refusals={{ not_in_the_way: notInTheWay(visit, locale) }}
                />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** That the visit can take place anyway; who lifted the stop and when, where somebody has. */
const notInTheWay = ({ liftedAt, liftedBy }: KeptVisit, locale: StaffLocale): ReactNode => (
  <>
    {liftedAt && whoWasFaster(locale, { name: liftedBy, at: liftedAt })}{' '}
    {textOf(locale, 'stranded')('kept.refusal.not_in_the_way')}
  </>
)
