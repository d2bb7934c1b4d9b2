import type { ReactNode } from 'react'
import { PhoneLine } from '#components/reservations/phone-line.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Booker } from '#lib/actor.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import { missedTooOften } from '#lib/no-shows/queries.ts'
import { citySettings } from '#lib/settings/queries.ts'

type Props = {
  locale: Locale
  booker: Booker
  serviceIds?: readonly string[]
  now: Date
  /** What everybody else is told in its place. */
  children?: ReactNode
}

/** For who has missed too many visits to book here: that it is so, and whom to call, before they choose and type in vain. */
export async function MissedNotice({ locale, booker, serviceIds = [], now, children }: Props) {
  if (!(await missedTooOften(booker, serviceIds, now))) return children
  const { cityPhone, callCentreHours } = await citySettings()
  return (
    <Notice tone="warning">
      <p>{textOf(locale, 'reservations')('refusal.missed_too_often')}</p>
      <PhoneLine locale={locale} number={cityPhone} hours={callCentreHours} />
    </Notice>
  )
}
