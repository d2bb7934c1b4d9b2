import { RefusalNotice } from '#components/reservations/refusal-notice.tsx'
import { NearestTimes } from '#components/slots/nearest-times.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import type { Counter } from '#lib/counters/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import {
  partyFields,
  partyParams,
  servicesOf,
  timeRefusals,
  type VisitorWish,
} from '#lib/reservations/rules.ts'
import type { Service } from '#lib/services/queries.ts'
import { visitMinutes } from '#lib/services/rules.ts'
import { nearestFree } from '#lib/slots/queries.ts'

/** Why a place may be lost on the last step. */
export const notBookedReasons = [
  'slot_full',
  'slot_closed',
  ...timeRefusals,
  'hold_lost',
  'not_offered',
  'too_many_persons',
  'no_common_way',
  'too_many_holds',
] as const

type Props = {
  locale: Locale
  reason: (typeof notBookedReasons)[number]
  visit: {
    counterId: string
    visitors: readonly VisitorWish[]
    startsAt: Date
    services: readonly Service[]
  }
  counters: readonly Counter[]
  now: Date
}

/** Says that the place is gone and offers the nearest ones, each taken with one tap; what was typed stays. */
export async function NotBooked({ locale, reason, visit, counters, now }: Props) {
  const t = textOf(locale, 'reservations')
  const { counterId, visitors, startsAt, services } = visit
  const wanted = servicesOf(visitors)
  const offering = counters.filter(({ serviceIds }) => wanted.every((id) => serviceIds.includes(id)))
  const minutes = visitMinutes(wanted.flatMap((id) => services.filter((service) => service.id === id)))
  const around = {
    counterIds: offering.map(({ id }) => id),
    serviceIds: wanted,
    minutes,
    around: startsAt,
  }
  const starts = minutes > 0 ? await nearestFree(around, now, SHOWN + 1) : []
  // What was just refused may still look free: availability is shared for a second.
  const others = starts.filter(
    (start) => start.counterId !== counterId || start.startsAt.getTime() !== startsAt.getTime(),
  )
  return (
    <div className="space-y-4">
      <RefusalNotice locale={locale} title="title" reason={reason} now={now}>
        <p>{t('alternatives.lead')}</p>
      </RefusalNotice>
      <NearestTimes
        locale={locale}
        starts={others.slice(0, SHOWN)}
        counters={counters}
        choose={{
          action: '/api/forms/holds',
          method: 'post',
          fields: { locale, from: 'check', ...partyFields(visitors) },
        }}
      />
      <ButtonLink href={`/${locale}/availability?${partyParams(visitors)}`} look="quiet" icon="calendar">
        {t('alternatives.all')}
      </ButtonLink>
    </div>
  )
}

const SHOWN = 6
