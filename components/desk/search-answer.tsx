import type { ReactNode } from 'react'
import { ArrivalAnswer } from '#components/desk/arrival-answer.tsx'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Arrival } from '#lib/desk/queries.ts'
import { type Arriving, arrivingOf } from '#lib/desk/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

type Props = {
  locale: StaffLocale
  /** A part of a number that was looked for, if that was it. */
  digits: string
  /** Whether that is a whole number, which was looked for on all days. */
  isWhole: boolean
  /** How many lines of the list have it. */
  count: number
  /** The visits of who was looked for, wherever and whenever they are. */
  found: readonly Arrival[]
  counterIds: readonly string[]
  now: Date
  /** The day without the search. */
  dayPath: string
  /** Whether the number is of somebody of whom this counter may know nothing: they are told of elsewhere. */
  isHidden: boolean
  /** What to do where nobody was found. */
  nobody: ReactNode
  /** The ways to do what is to be done with a visit that is not to be checked in here. */
  children: (visit: Arrival, arriving: Arriving) => ReactNode
}

/** What a search found: how many lines below, and of each visit that is not to be checked in here what is with it and what to do. */
export function SearchAnswer(props: Props) {
  const { locale, digits, isWhole, count, found, counterIds, now, dayPath, isHidden, nobody, children } =
    props
  const t = textOf(locale, 'desk')
  const told = found.map((visit) => ({ visit, arriving: arrivingOf(visit, counterIds, now) }))
  const isNobody = count === 0 && found.length === 0 && !isHidden
  return (
    <>
      {(count > 0 || isNobody) && (
        <Notice tone={isNobody ? 'warning' : 'info'} role="status">
          {count > 0 && (
            <p>{digits ? t('search.found', { digits, count }) : t('search.foundHere', { count })}</p>
          )}
          {isNobody && (
            <p>{digits ? t(isWhole ? 'search.nowhere' : 'search.none', { digits }) : t('search.nobody')}</p>
          )}
          {isNobody && nobody}
        </Notice>
      )}
      <p>
        <Link href={dayPath} className="inline-flex min-h-target items-center">
          {t('search.clear')}
        </Link>
      </p>
      {told
        .filter(({ arriving }) => arriving !== 'here')
        .map(({ visit, arriving }) => (
          <ArrivalAnswer key={visit.id} locale={locale} visit={visit} arriving={arriving}>
            {children(visit, arriving)}
          </ArrivalAnswer>
        ))}
    </>
  )
}
