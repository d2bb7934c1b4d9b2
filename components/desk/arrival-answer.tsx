import type { ReactNode } from 'react'
import { lastActInWords } from '#components/desk/last-act-words.ts'
import { VisitMoment } from '#components/desk/visit-moment.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { momentInWords } from '#lib/date-words.ts'
import type { Arrival } from '#lib/desk/queries.ts'
import type { Arriving } from '#lib/desk/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { localized, type StaffLocale } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'

type Props = {
  locale: StaffLocale
  visit: Arrival
  arriving: Arriving
  /** The ways to do what is to be done. */
  children: ReactNode
}

/** One visit that was found and is not to be checked in here: what is with it, what to do, and the ways to do it. */
export function ArrivalAnswer({ locale, visit, arriving, children }: Props) {
  const t = textOf(locale, 'desk')
  const facts = {
    number: groupReservationNumber(visit.number),
    counter: localized(visit.counterName, locale),
    time: momentInWords(visit.startsAt, locale),
    status: t.plain(`status.${visit.status}`),
  }
  const address = localized(visit.address, locale)
  return (
    <Notice
      tone={arriving === 'here' ? 'info' : 'warning'}
      role="status"
      title={t(`arriving.${arriving}.title`)}
    >
      {visit.name && <p className="font-bold">{t('arriving.name', { name: visit.name })}</p>}
      <p>{t('search.elsewhere', facts)}</p>
      {arriving === 'elsewhere' && address && <p>{t('arriving.address', { address })}</p>}
      <VisitMoment locale={locale} visit={visit} />
      {visit.status !== 'booked' && <p>{lastActInWords(locale, visit.last)}</p>}
      <p>{t(`arriving.${arriving}.todo`)}</p>
      {children}
    </Notice>
  )
}
