import {
  type Locale,
  type LocalizedText,
  languageInWords,
  localized,
  type StaffLocale,
} from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import type { ReservationStatus, VisitNeed } from '#lib/reservations/rules.ts'
import { renderStatus } from '#lib/steps/render-status.ts'
import { clockOf, dayOf } from '#lib/time.ts'
import { wordsOf } from '#lib/words.ts'

/** What a list shows of a visit. */
type ListedVisit = {
  number: string
  name: string | null
  status: ReservationStatus
  servedBy: string[]
  startsAt: Date
  endsAt: Date
  arrivedAt: Date | null
  servedAt: Date | null
  locale: Locale
  needs: VisitNeed[]
  counterName: LocalizedText
  services: LocalizedText[]
}

/**
 * The columns of a list of visits, each with its part of the width of a sheet. What was done stands in some lists
 * alone.
 */
export const shares = {
  day: 7,
  time: 9,
  counter: 8,
  number: 11.3,
  name: 10,
  services: 12,
  persons: 4,
  state: 6,
  steps: 5,
  outcome: 10,
  arrived: 5,
  served: 5,
  language: 5.5,
  needs: 7,
}

/** What may be broken between words. */
export const longColumns: readonly VisitColumn[] = [
  'counter',
  'name',
  'services',
  'state',
  'steps',
  'outcome',
  'language',
  'needs',
]

export type VisitColumn = keyof typeof shares

/** A visit as a line of a list, in words. */
export function renderVisit(
  visit: ListedVisit,
  locale: StaffLocale,
): Record<Exclude<VisitColumn, 'steps' | 'outcome'>, string> {
  const words = wordsOf(locale, 'desk')
  const clock = (moment: Date | null) => (moment ? clockOf(moment) : '')
  return {
    day: dayOf(visit.startsAt),
    time: words('list.span', { from: clockOf(visit.startsAt), until: clockOf(visit.endsAt) }),
    counter: localized(visit.counterName, locale),
    number: groupReservationNumber(visit.number),
    name: visit.name ?? '',
    services: [...new Set(visit.services.map((one) => localized(one, locale)))].join(words('list.and')),
    persons: `${visit.services.length}`,
    language: languageInWords(visit.locale, locale),
    needs: visit.needs.map((need) => words(`need.${need}`)).join(words('list.and')),
    state: renderStatus(visit, locale),
    arrived: clock(visit.arrivedAt),
    served: clock(visit.servedAt),
  }
}
