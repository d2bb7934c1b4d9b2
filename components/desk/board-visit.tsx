import type { ReactNode } from 'react'
import { ConsiderationMarks } from '#components/considerations/consideration-marks.tsx'
import { VisitState } from '#components/desk/visit-state.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { Link } from '#components/ui/link.tsx'
import { StatusTag } from '#components/ui/status-tag.tsx'
import type { Consideration } from '#lib/considerations/queries.ts'
import { timeInWords } from '#lib/date-words.ts'
import type { Visit } from '#lib/desk/queries.ts'
import { type TimeLimits, visitPath } from '#lib/desk/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { languageTag, nameOfLocale, type StaffLocale } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import { servicesInWords } from '#lib/service-words.ts'

type Props = {
  locale: StaffLocale
  visit: Visit
  now: Date
  limits: TimeLimits
  noted: readonly Consideration[]
  /** The buttons, for those who may press them. */
  marks: ReactNode
}

/** One visit in its lane: how far it is, what to have ready, and the next button. */
export function BoardVisit({ locale, visit, now, limits, noted, marks }: Props) {
  const t = textOf(locale, 'desk')
  return (
    <>
      <p className="board-state">
        <VisitState locale={locale} visit={visit} limits={limits} now={now} />
      </p>
      <p>
        <Link href={visitPath(visit.number)} className="board-number">
          {groupReservationNumber(visit.number)}
        </Link>{' '}
        <span className="board-until">{t('board.until', { time: timeInWords(visit.endsAt, locale) })}</span>
      </p>
      <p>{servicesInWords(visit.services, locale)}</p>
      {visit.locale !== 'ja' && (
        <p lang={languageTag(visit.locale)} className="board-language">
          <Icon name="globe" /> {nameOfLocale(visit.locale)}
        </p>
      )}
      {visit.needs.length > 0 && (
        <ul className="visit-needs">
          {visit.needs.map((need) => (
            <li key={need}>
              <StatusTag tone="info" mark="★">
                {t(`need.${need}`)}
              </StatusTag>
            </li>
          ))}
        </ul>
      )}
      <ConsiderationMarks locale={locale} items={noted} />
      {marks}
    </>
  )
}
