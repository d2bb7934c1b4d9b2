import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Table } from '#components/ui/table.tsx'
import { dayInWords, momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'
import type { DayListRun } from '#lib/reports/queries.ts'

type Props = {
  locale: StaffLocale
  /** The newest first. */
  runs: readonly DayListRun[]
  counters: readonly { id: string; name: LocalizedText }[]
}

/** When the last lists were written, or why not; what failed last stands above as a warning. */
export function DayListRuns({ locale, runs, counters }: Props) {
  const t = textOf(locale, 'reports')
  const fault = runs[0]?.fault
  return (
    <section className="space-y-3">
      <Heading level={2} size={3} id="runs">
        {t('day_lists.runs')}
      </Heading>
      {fault && (
        <Notice tone="danger" role="status" title={t('day_lists.failed')}>
          <p>{t(`day_lists.fault.${fault}`)}</p>
          <p>{t('day_lists.again')}</p>
        </Notice>
      )}
      {runs.length === 0 && <p>{t('day_lists.none')}</p>}
      {runs.length > 0 && (
        <Table id="table-runs" caption={t('day_lists.runs')} isCaptionHidden>
          <thead>
            <tr>
              <th scope="col">{t('day_lists.due')}</th>
              <th scope="col">{t('day_lists.tried')}</th>
              <th scope="col">{t('day_lists.became')}</th>
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <tr key={run.dueAt.toISOString()}>
                <th scope="row" className="min-w-56">
                  {momentInWords(run.dueAt, locale)}
                </th>
                <td className="min-w-56">{momentInWords(run.triedAt, locale)}</td>
                <td className="min-w-56">
                  {run.fault
                    ? t(`day_lists.fault.${run.fault}`)
                    : t('day_lists.written', { count: run.files })}
                  {unprintedWords(locale, run, counters).map((words) => (
                    <p key={words}>{words}</p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  )
}

/** The lists that could not be printed, by counter and day; one that is gone by its id. */
const unprintedWords = (locale: StaffLocale, { unprinted }: DayListRun, counters: Props['counters']) =>
  unprinted.map(({ counterId, day }) => {
    const counter = counters.find(({ id }) => id === counterId)
    return textOf(locale, 'reports').plain('day_lists.unprinted', {
      counter: counter ? localized(counter.name, locale) : counterId,
      day: dayInWords(day, locale),
    })
  })
