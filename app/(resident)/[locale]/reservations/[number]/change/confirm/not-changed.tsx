import { RefusalNotice } from '#components/reservations/refusal-notice.tsx'
import { NearestTimes } from '#components/slots/nearest-times.tsx'
import type { Counter } from '#lib/counters/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import { timeRefusals } from '#lib/reservations/rules.ts'
import { publicServices } from '#lib/services/queries.ts'
import { visitMinutes } from '#lib/services/rules.ts'
import { nearestFree } from '#lib/slots/queries.ts'

/** Why another time may not be had. */
export const notChangedReasons = [
  'slot_full',
  'slot_closed',
  'not_offered',
  'too_many_persons',
  ...timeRefusals,
] as const

type Props = {
  locale: Locale
  reason: (typeof notChangedReasons)[number]
  reservation: { number: string; serviceIds: readonly string[]; counterId: string; startsAt: Date }
  wish: { counterId: string; startsAt: Date }
  counters: readonly Counter[]
  now: Date
}

/** Says that the new time could not be had and the present one stays, and offers the nearest free times. */
export async function NotChanged({ locale, reason, reservation, wish, counters, now }: Props) {
  const t = textOf(locale, 'reservations')
  const { number, serviceIds } = reservation
  const services = await publicServices()
  const minutes = visitMinutes(serviceIds.flatMap((id) => services.filter((service) => service.id === id)))
  const offering = counters.filter((counter) => serviceIds.every((id) => counter.serviceIds.includes(id)))
  const around = { counterIds: offering.map(({ id }) => id), serviceIds, minutes, around: wish.startsAt }
  const starts = minutes > 0 ? await nearestFree(around, now, SHOWN + 1) : []
  // What was just refused may still look free: availability is shared for a second.
  const others = starts.filter(
    (start) => start.counterId !== wish.counterId || start.startsAt.getTime() !== wish.startsAt.getTime(),
  )
  return (
    <div className="space-y-4">
      <RefusalNotice locale={locale} title="changeTitle" reason={reason} now={now}>
        <p>{t('change.kept')}</p>
      </RefusalNotice>
      <NearestTimes
        locale={locale}
        starts={others.slice(0, SHOWN)}
        counters={counters}
        choose={{ action: `/${locale}/reservations/${number}/change/confirm`, fields: {} }}
      />
    </div>
  )
}

const SHOWN = 6
