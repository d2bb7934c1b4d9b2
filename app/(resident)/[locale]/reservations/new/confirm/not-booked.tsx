import { RefusalNotice } from '#components/reservations/refusal-notice.tsx'
import { NearestTimes } from '#components/slots/nearest-times.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import type { Counter } from '#lib/counters/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import type { Service } from '#lib/services/queries.ts'
import { visitMinutes } from '#lib/services/rules.ts'
import { nearestFree } from '#lib/slots/queries.ts'
import { holdOtherTimeAction } from './actions.ts'

/** Why a place may be lost on the last step. */
export const notBookedReasons = [
  'slot_full',
  'slot_closed',
  'hold_lost',
  'not_offered',
  'too_many_persons',
] as const

type Props = {
  locale: Locale
  reason: (typeof notBookedReasons)[number]
  visit: {
    counterId: string
    serviceId: string
    persons: number
    startsAt: Date
    services: readonly Service[]
  }
  counters: readonly Counter[]
  now: Date
}

/** Says that the place is gone and offers the nearest ones, each taken with one tap; what was typed stays. */
export async function NotBooked({ locale, reason, visit, counters, now }: Props) {
  const t = textOf(locale, 'reservations')
  const { counterId, serviceId, persons, startsAt, services } = visit
  const [service] = services
  const counterIds = counters.filter(({ serviceIds }) => serviceIds.includes(serviceId)).map(({ id }) => id)
  const minutes = service ? visitMinutes(Array.from({ length: persons }, () => service)) : 0
  const starts = service ? await nearestFree({ counterIds, minutes, around: startsAt }, now, SHOWN + 1) : []
  // What was just refused may still look free: availability is shared for a second.
  const others = starts.filter(
    (start) => start.counterId !== counterId || start.startsAt.getTime() !== startsAt.getTime(),
  )
  const fields = { locale, serviceId, persons: `${persons}` }
  return (
    <div className="space-y-4">
      <RefusalNotice locale={locale} title="title" reason={reason} now={now}>
        <p>{t('alternatives.lead')}</p>
      </RefusalNotice>
      <NearestTimes
        locale={locale}
        starts={others.slice(0, SHOWN)}
        counters={counters}
        choose={{ action: holdOtherTimeAction, fields }}
      />
      <ButtonLink
        href={`/${locale}/availability?service=${serviceId}&persons=${persons}`}
        look="quiet"
        icon="calendar"
      >
        {t('alternatives.all')}
      </ButtonLink>
    </div>
  )
}

const SHOWN = 6
