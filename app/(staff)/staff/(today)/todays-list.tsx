import { VisitMarks } from '#components/desk/visit-marks.tsx'
import { VisitRow } from '#components/desk/visit-row.tsx'
import { VisitTable } from '#components/desk/visit-table.tsx'
import type { Consideration } from '#lib/considerations/queries.ts'
import { considerationsPath } from '#lib/considerations/rules.ts'
import type { Visit } from '#lib/desk/queries.ts'
import { nextMark, officeCancelPath, stateBefore } from '#lib/desk/rules.ts'
import type { AnswerInWords } from '#lib/fields/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
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
          marks={canMark && <Marks locale={locale} visit={visit} />}
        />
      ))}
    </VisitTable>
  )
}

/** The state table says which buttons a visit has; here they get their words. */
function Marks({ locale, visit }: { locale: StaffLocale; visit: Visit }) {
  const t = textOf(locale, 'desk')
  const [next, before] = [nextMark(visit.status), stateBefore(visit.status)]
  const number = groupReservationNumber(visit.number)
  const undo = before && {
    open: t('mark.undone'),
    title: t('undo.title'),
    body: t('undo.body', {
      number,
      from: t.plain(`status.${visit.status}`),
      to: t.plain(`status.${before}`),
    }),
    confirm: t('undo.confirm'),
    keep: t('undo.keep'),
  }
  return (
    <VisitMarks
      action={markVisitAction}
      visit={{ id: visit.id, version: visit.version }}
      next={next && { mark: next, words: t(`mark.${next}`) }}
      undo={undo}
      numberWords={t('list.number', { number })}
      refusals={{
        changed_meanwhile: t('refusal.changed_meanwhile'),
        not_today: t('refusal.not_today'),
        not_possible: t('refusal.not_possible'),
      }}
    />
  )
}
