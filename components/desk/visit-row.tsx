import type { ReactNode } from 'react'
import { ConsiderationMarks } from '#components/considerations/consideration-marks.tsx'
import { NotesLink } from '#components/considerations/notes-link.tsx'
import { VisitMoment } from '#components/desk/visit-moment.tsx'
import { VisitState } from '#components/desk/visit-state.tsx'
import { AnswerFacts } from '#components/fields/answer-facts.tsx'
import { Link } from '#components/ui/link.tsx'
import { StatusTag } from '#components/ui/status-tag.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import type { Consideration } from '#lib/considerations/queries.ts'
import { timeInWords } from '#lib/date-words.ts'
import type { Visit } from '#lib/desk/queries.ts'
import { type TimeLimits, visitPath } from '#lib/desk/rules.ts'
import type { AnswerInWords } from '#lib/fields/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { type LocalizedText, languageTag, localized, nameOfLocale, type StaffLocale } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import { servicesInWords } from '#lib/service-words.ts'

/** The first line of the list that is still ahead; after a busy morning it is far down. */
export const NEXT_VISIT_ID = 'next-visit'

type Props = {
  locale: StaffLocale
  visit: Visit
  isNext: boolean
  now: Date
  limits: TimeLimits
  /** Where it is, on a list of several counters. */
  counterName?: LocalizedText | undefined
  /** What the city asked at booking. */
  answers?: readonly AnswerInWords[] | undefined
  /** What is to be heeded, and the way to it for those who may know. */
  noted?: readonly Consideration[] | undefined
  notesPath?: string | undefined
  /** The way to cancelling, for those who may and while it can be done. */
  cancelPath?: string | undefined
  /** The buttons, for those who may press them. */
  marks: ReactNode
}

/** One visit: when, what it is about, what to have ready, and how far it is. */
export function VisitRow(props: Props) {
  const {
    locale,
    visit,
    isNext,
    now,
    limits,
    counterName,
    answers = [],
    noted = [],
    notesPath,
    cancelPath,
    marks,
  } = props
  const t = textOf(locale, 'desk')
  const from = timeInWords(visit.startsAt, locale)
  const until = timeInWords(visit.endsAt, locale)
  return (
    <tr id={isNext ? NEXT_VISIT_ID : undefined} className={`visit-${visit.status}`}>
      <th scope="row">
        <p className="visit-time">{t('list.span', { from, until })}</p>
        <p>
          <Link href={visitPath(visit.number)} className="visit-number">
            {groupReservationNumber(visit.number)}
          </Link>
        </p>
        {counterName && <p>{localized(counterName, locale)}</p>}
        {cancelPath && (
          <p className="visit-cancel">
            <Link href={cancelPath}>
              {t('cancel.link')}
              <VisuallyHidden>
                {' '}
                {t('list.number', { number: groupReservationNumber(visit.number) })}
              </VisuallyHidden>
            </Link>
          </p>
        )}
      </th>
      <td className="visit-state">
        <VisitState locale={locale} visit={visit} limits={limits} now={now} />
        <VisitMoment locale={locale} visit={visit} />
      </td>
      <td className="visit-what">
        {servicesInWords(visit.services, locale)}
        {answers.length > 0 && (
          <details>
            <summary className="link">{t('list.answers')}</summary>
            <AnswerFacts answers={answers} />
          </details>
        )}
      </td>
      <td className="visit-language">
        <p lang={languageTag(visit.locale)} className={visit.locale === 'ja' ? undefined : 'font-bold'}>
          {nameOfLocale(visit.locale)}
        </p>
        {visit.needs.length > 0 && (
          <ul className="visit-needs">
            {visit.needs.map((need) => (
              <li key={need}>
                <StatusTag tone="info">{t(`need.${need}`)}</StatusTag>
              </li>
            ))}
          </ul>
        )}
        <ConsiderationMarks locale={locale} items={noted} />
        {notesPath && <NotesLink locale={locale} path={notesPath} number={visit.number} />}
      </td>
      {marks && <td className="visit-acts">{marks}</td>}
    </tr>
  )
}
