import type { Route } from 'next'
import { type CounterNames, counterInWords } from '#components/settings/change-words.ts'
import { toldInWords } from '#components/stranded/told-words.ts'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Table } from '#components/ui/table.tsx'
import type { DryRun } from '#lib/calendars/queries.ts'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'

/** Enough to see whom it meets; the confirmation below stays near unless all are asked for. */
const MOST = 20

type Props = {
  locale: StaffLocale
  run: Pick<DryRun, 'stranded' | 'strandedCount' | 'hiddenCount' | 'told' | 'counters'>
  counters: CounterNames
  draft: string
  list: 'first' | 'all'
}

/** The bookings that would lose their slot: how many, how their people can be told, and who may see it, which. */
export function StrandedVisits({ locale, run, counters, draft, list }: Props) {
  const t = textOf(locale, 'calendars')
  const shown = run.stranded?.slice(0, list === 'all' ? undefined : MOST) ?? []
  const rest = (run.stranded?.length ?? 0) - shown.length
  const { strandedCount: count, told } = run
  const holds = run.counters.reduce((sum, effect) => sum + effect.holds, 0)
  const kept = run.counters.reduce((sum, effect) => sum + effect.kept, 0)
  return (
    <>
      {count > 0 && (
        <Notice tone="warning" title={t('check.stranded_title', { count })}>
          <p>{t('check.stranded_lead')}</p>
          <p>{t('check.notices')}</p>
          <ul className="list-disc pl-5">
            {toldInWords(told, locale).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {run.hiddenCount > 0 && <p>{t('check.stranded_hidden', { count: run.hiddenCount })}</p>}
        </Notice>
      )}
      {holds > 0 && <p>{t('check.holds_note', { count: holds })}</p>}
      {kept > 0 && <p>{t('check.kept_note', { count: kept })}</p>}
      {shown.length > 0 && (
        <Table id="stranded" caption={t('check.stranded_title', { count })} isCaptionHidden>
          <thead>
            <tr>
              <th scope="col">{t('check.number')}</th>
              <th scope="col">{t('check.at')}</th>
              <th scope="col">{t('check.counter')}</th>
              <th scope="col">{t('check.why')}</th>
              <th scope="col">{t('check.told')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ reservationId, number, startsAt, counterId, hasEmail, why }) => (
              <tr key={reservationId}>
                <th scope="row" className="whitespace-nowrap">
                  {groupReservationNumber(number)}
                </th>
                <td>{momentInWords(startsAt, locale)}</td>
                <td>{counterInWords(counterId, locale, counters)}</td>
                <td>{t(`check.${why}`)}</td>
                <td>{t(hasEmail ? 'check.mail' : 'check.call')}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {rest > 0 && (
        <p className="flex flex-wrap gap-x-4">
          {t('check.more', { count: rest })}
          <Link href={`/staff/settings/calendar/check/${draft}?list=all#stranded` as Route}>
            {t('check.show_all', { count: shown.length + rest })}
          </Link>
        </p>
      )}
    </>
  )
}
