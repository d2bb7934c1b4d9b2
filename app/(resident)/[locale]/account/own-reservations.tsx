import { Heading } from '#components/ui/heading.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import type { OwnReservation } from '#lib/reservations/queries.ts'
import { isComing } from '#lib/reservations/rules.ts'
import { OwnReservationPanel } from './own-reservation-panel.tsx'

/** More than this stands on the page of one's data. */
const mostPast = 10

type Props = { locale: Locale; reservations: OwnReservation[]; now: Date }

/** What is to come, the next visit first, and what was, the last one first. */
export function OwnReservations({ locale, reservations, now }: Props) {
  const t = textOf(locale, 'account')
  const coming = reservations.filter((reservation) => isComing(reservation, now)).reverse()
  const past = reservations.filter((reservation) => !isComing(reservation, now)).slice(0, mostPast)
  return (
    <>
      <section className="space-y-3">
        <Heading level={2}>{t('home.comingTitle')}</Heading>
        {coming.length === 0 && <p>{t('home.comingNone')}</p>}
        <ul className="space-y-4">
          {coming.map((reservation) => (
            <OwnReservationPanel key={reservation.number} {...{ locale, reservation, isToCome: true }} />
          ))}
        </ul>
      </section>
      {past.length > 0 && (
        <section className="space-y-3">
          <Heading level={2}>{t('home.pastTitle')}</Heading>
          <ul className="space-y-4">
            {past.map((reservation) => (
              <OwnReservationPanel key={reservation.number} {...{ locale, reservation, isToCome: false }} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
