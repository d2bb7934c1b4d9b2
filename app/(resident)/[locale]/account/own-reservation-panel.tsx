import { staffActFacts } from '#components/reservations/staff-acts.tsx'
import { Status } from '#components/reservations/status.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { momentInWords } from '#lib/date-words.ts'
import { withRuby } from '#lib/i18n/ruby.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import { cityText } from '#lib/passages.ts'
import type { OwnReservation } from '#lib/reservations/queries.ts'
import { againParams } from '#lib/reservations/rules.ts'

type Props = { locale: Locale; reservation: OwnReservation; isToCome: boolean }

/** One visit: when, where, for what, and what can be done about it. */
export function OwnReservationPanel({ locale, reservation, isToCome }: Props) {
  const t = textOf(locale, 'account')
  const visit = textOf(locale, 'reservations')
  const { number, visitors, startsAt } = reservation
  const when = momentInWords(startsAt, locale)
  const services = [...new Set(visitors.map(({ service }) => cityText(service, locale)))]
  const page = `/${locale}/reservations/${number}`
  const acts = isToCome
    ? ([
        ['show', page],
        ['change', `${page}/change`],
        ['cancel', `${page}/cancel`],
      ] as const)
    : ([
        ['show', page],
        ['again', `/${locale}/availability?${againParams(reservation)}`],
      ] as const)
  return (
    <li className="panel space-y-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-lg font-bold">
        <span>{withRuby(when)}</span>
        <Status locale={locale} status={reservation.status} />
      </p>
      <Facts
        facts={[
          { term: t('home.counter'), detail: withRuby(cityText(reservation.counter, locale)) },
          {
            term: t('home.services'),
            detail: services.map((service) => <p key={service}>{withRuby(service)}</p>),
          },
          { term: visit('visit.number'), detail: groupReservationNumber(number) },
          ...staffActFacts(reservation.byStaff, locale),
        ]}
      />
      <ul className="flex flex-wrap gap-3">
        {acts.map(([act, href]) => (
          <li key={act}>
            <ButtonLink look="outline" size="small" href={href}>
              {t(`home.${act}`)}
              <VisuallyHidden>
                {' '}
                {withRuby(when)} {groupReservationNumber(number)}
              </VisuallyHidden>
            </ButtonLink>
          </li>
        ))}
      </ul>
    </li>
  )
}
