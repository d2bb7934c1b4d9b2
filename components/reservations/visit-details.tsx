import type { ReactNode } from 'react'
import { BringPanel } from '#components/reservations/bring-panel.tsx'
import { FileLinks } from '#components/reservations/file-links.tsx'
import { Needs } from '#components/reservations/needs.tsx'
import { PlacePanel } from '#components/reservations/place-panel.tsx'
import { staffActFacts } from '#components/reservations/staff-acts.tsx'
import { VisitPanel } from '#components/reservations/visit-panel.tsx'
import { LanguageName } from '#components/shell/language-name.tsx'
import type { Counter } from '#lib/counters/queries.ts'
import type { AnswerInWords } from '#lib/fields/queries.ts'
import { withRuby } from '#lib/i18n/ruby.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import type { CityOfVisit } from '#lib/notices/queries.ts'
import type { reservationOf } from '#lib/reservations/queries.ts'
import type { StaffAct } from '#lib/reservations/rules.ts'
import { checklistOf } from '#lib/services/rules.ts'
import { dayOf } from '#lib/time.ts'

type Props = {
  locale: Locale
  title: ReactNode
  reservation: NonNullable<Awaited<ReturnType<typeof reservationOf>>>
  city: CityOfVisit
  /** What was answered at booking. */
  answers: readonly AnswerInWords[]
  /** What staff did for whoever reads it. */
  byStaff?: readonly StaffAct[]
  /** The counter as it is open to the public now; null when it no longer is. */
  open: Counter | null
  now: Date
}

/** Everything about a visit that a resident needs on the day: when, where, for what, what to bring. */
export function VisitDetails({ locale, title, reservation, city, answers, byStaff = [], open, now }: Props) {
  const t = textOf(locale, 'reservations')
  const { number, email, needs } = reservation
  const checklist = checklistOf(city.services, reservation.visitors, city.settings.identityDocuments)
  const further = [
    ...answers.map(({ key, label, answer }) => ({
      key: `answer.${key}`,
      term: withRuby(label),
      detail: withRuby(answer),
    })),
    { key: 'language', term: t('visit.language'), detail: <LanguageName of={reservation.locale} /> },
    { key: 'needs', term: t('visit.needs'), detail: <Needs locale={locale} needs={needs} /> },
    ...(email ? [{ key: 'email', term: t('visit.email'), detail: email }] : []),
    ...staffActFacts(byStaff, locale),
  ]
  return (
    <>
      <VisitPanel locale={locale} title={title} visit={{ ...reservation, ...city }} further={further} />
      {reservation.status !== 'cancelled' && (
        <>
          <FileLinks locale={locale} number={number} />
          <BringPanel locale={locale} checklist={checklist} />
          <PlacePanel locale={locale} counter={city.counter} hours={open?.hours ?? []} today={dayOf(now)} />
        </>
      )}
    </>
  )
}
