import type { ReactNode } from 'react'
import { PhoneLine } from '#components/reservations/phone-line.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import type { CityOfVisit } from '#lib/notices/queries.ts'
import {
  cancellableUntil,
  changeableUntil,
  mayCancel,
  mayChange,
  type ReservationStatus,
} from '#lib/reservations/rules.ts'

type Props = {
  locale: Locale
  reservation: { number: string; status: ReservationStatus; startsAt: Date }
  city: Pick<CityOfVisit, 'settings' | 'counter'>
  now: Date
}

/** What can still be done about a reservation here and until when; afterwards whom to call. */
export function WaysOn({ locale, reservation, city: { settings, counter }, now }: Props) {
  const t = textOf(locale, 'reservations')
  const page = `/${locale}/reservations/${reservation.number}`
  if (reservation.status !== 'booked')
    return (
      <p>
        <ButtonLink href={`/${locale}/availability`} icon="calendar">
          {textOf(locale, 'shell')('nav.availability')}
        </ButtonLink>
      </p>
    )
  const [canChange, canCancel] = [
    mayChange(reservation, settings, now),
    mayCancel(reservation, settings, now),
  ]
  const until = (moment: Date) => ({ moment: momentInWords(moment, locale) })
  return (
    <Panel className="no-print">
      <Heading level={2}>{t('reservation.actionsTitle')}</Heading>
      <div className="mt-3 grid gap-4 sm:grid-cols-2">
        <Way
          note={
            canChange
              ? t('reservation.changeUntil', until(changeableUntil(reservation, settings)))
              : t('reservation.changeOver')
          }
        >
          {canChange && (
            <ButtonLink href={`${page}/change`} look="outline" icon="calendar" className="w-full">
              {t('reservation.change')}
            </ButtonLink>
          )}
        </Way>
        <Way
          note={
            canCancel
              ? t('reservation.cancelUntil', until(cancellableUntil(reservation, settings)))
              : t('reservation.cancelOver')
          }
        >
          {canCancel && (
            <ButtonLink href={`${page}/cancel`} look="danger" className="w-full">
              {t('reservation.cancel')}
            </ButtonLink>
          )}
        </Way>
      </div>
      {!(canChange && canCancel) && (
        <div className="mt-4">
          <p>{t('reservation.call')}</p>
          <PhoneLine
            locale={locale}
            number={settings.cityPhone || counter.phone}
            hours={settings.cityPhone ? settings.callCentreHours : undefined}
          />
        </div>
      )}
    </Panel>
  )
}

const Way = ({ note, children }: { note: ReactNode; children: ReactNode }) => (
  <div className="space-y-2">
    {children}
    <p>{note}</p>
  </div>
)
