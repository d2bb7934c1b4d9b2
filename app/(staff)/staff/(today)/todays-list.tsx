import { MarksOfVisit } from '#components/desk/marks-of-visit.tsx'
import { VisitRow } from '#components/desk/visit-row.tsx'
import { VisitTable } from '#components/desk/visit-table.tsx'
import type { Consideration } from '#lib/considerations/queries.ts'
import { considerationsPath } from '#lib/considerations/rules.ts'
import type { Visit } from '#lib/desk/queries.ts'
import { officeCancelPath } from '#lib/desk/rules.ts'
import type { AnswerInWords } from '#lib/fields/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'
import { markVisitAction } from './actions.ts'

type Props = {
  locale: StaffLocale
  counterName: LocalizedText
  visits: Visit[]
  /** What the city asked at booking, by the id of the visit. */
  answers: ReadonlyMap<string, AnswerInWords[]>
  /** What is to be heeded, by the id of the visit. */
  noted: ReadonlyMap<string, Consideration[]>
  /** Whether this person may write such things. */
  canNote: boolean
  /** The first that is still ahead. */
  next: Visit | undefined
  /** Whether this person may mark visits. */
  canMark: boolean
  /** Whether this person may cancel visits for the office. */
  canCancel: boolean
  /** Only some of the day's visits are meant to be here. */
  isFiltered: boolean
}

/** The lines of today's list with their buttons. */
export function TodaysList(props: Props) {
  const { locale, counterName, visits, answers, next, canMark, canCancel, isFiltered, noted, canNote } = props
  const t = textOf(locale, 'desk')
  if (visits.length === 0) return isFiltered ? null : <p>{t('list.empty')}</p>
  return (
    <VisitTable locale={locale} counterName={localized(counterName, locale)} hasMarks={canMark}>
      {visits.map((visit) => (
        <VisitRow
          key={visit.id}
          locale={locale}
          visit={visit}
          isNext={visit === next}
          answers={answers.get(visit.id)}
          cancelPath={canCancel && visit.status === 'booked' ? officeCancelPath(visit.number) : undefined}
          noted={noted.get(visit.id)}
          notesPath={canNote || noted.has(visit.id) ? considerationsPath(visit.number) : undefined}
          marks={canMark && <MarksOfVisit locale={locale} visit={visit} action={markVisitAction} />}
        />
      ))}
    </VisitTable>
  )
}
