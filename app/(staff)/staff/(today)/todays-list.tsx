import { markVisitAction } from '#app/(staff)/staff/reservations/[number]/actions.ts'
import { DayBox } from '#components/desk/day-box.tsx'
import { MarksOfVisit } from '#components/desk/marks-of-visit.tsx'
import type { ShownDay } from '#components/desk/shown-day.ts'
import { NEXT_VISIT_ID, VisitRow } from '#components/desk/visit-row.tsx'
import { VisitTable } from '#components/desk/visit-table.tsx'
import { considerationsPath } from '#lib/considerations/rules.ts'
import { officeCancelPath } from '#lib/desk/rules.ts'
import { answersInWords } from '#lib/fields/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { localized } from '#lib/locales.ts'

/** Whether it is what was searched for: that is read from the first line on. */
type Props = ShownDay & { isSearched: boolean }

/** The day as a list: the lines with their buttons, and with what the city asked at booking. */
export async function TodaysList({ isSearched, ...day }: Props) {
  const { locale, counters, visits, now, limits, noted, next, rights } = day
  const t = textOf(locale, 'desk')
  if (visits.length === 0) return <p>{t('list.empty')}</p>
  const names = new Map(counters.map(({ id, name }) => [id, name]))
  const [only] = counters.length === 1 ? counters : []
  const answers = new Map(
    await Promise.all(
      visits.map(
        async ({ id, answers: given }) =>
          [id, await answersInWords('booking', given, locale, 'staff')] as const,
      ),
    ),
  )
  const caption = only
    ? t.plain('list.caption', { counter: localized(only.name, locale) })
    : t.plain('list.captionAll')
  const list = (
    <VisitTable locale={locale} caption={caption} hasMarks={rights.mark}>
      {visits.map((visit) => (
        <VisitRow
          key={visit.id}
          locale={locale}
          visit={visit}
          isNext={visit === next}
          now={now}
          limits={limits}
          counterName={only ? undefined : names.get(visit.counterId)}
          answers={answers.get(visit.id)}
          cancelPath={rights.cancel && visit.status === 'booked' ? officeCancelPath(visit.number) : undefined}
          noted={noted.get(visit.id)}
          notesPath={rights.note || noted.has(visit.id) ? considerationsPath(visit.number) : undefined}
          marks={rights.mark && <MarksOfVisit locale={locale} visit={visit} action={markVisitAction} />}
        />
      ))}
    </VisitTable>
  )
  if (isSearched) return list
  return (
    <DayBox key={counters.map(({ id }) => id).join()} label={caption} opensAt={`#${NEXT_VISIT_ID}`}>
      {list}
    </DayBox>
  )
}
