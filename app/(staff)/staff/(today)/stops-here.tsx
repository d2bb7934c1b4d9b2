import { stopInWords } from '#components/stops/stop-words.ts'
import { Notice } from '#components/ui/notice.tsx'
import type { StaffMember } from '#lib/actor.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { type StopToShow, serviceNames } from '#lib/stops/queries.ts'
import { StopsLink } from './stops-link.tsx'

type Props = {
  locale: StaffLocale
  stops: readonly StopToShow[]
  now: Date
  staff: StaffMember
}

/** That booking is or will be stopped at this counter today, from when to when and why, and what residents read; nothing where it is not. */
export async function StopsHere({ locale, stops, now, staff }: Props) {
  if (stops.length === 0) return null
  const t = textOf(locale, 'stranded')
  const services = await serviceNames()
  return stops.map((stop) => {
    const { what, when } = stopInWords(stop, services, locale)
    const isWhole = stop.kind === 'counter' && stop.serviceIds.length === 0
    const running = isWhole ? t('stops.here') : t('stops.here_services', { services: what })
    const later = isWhole ? t('stops.later') : t('stops.later_services', { services: what })
    return (
      <Notice key={stop.id} tone="warning" title={stop.startsAt <= now ? running : later}>
        <p>
          {when} {stop.reason}
        </p>
        {stop.banner.ja && (
          <p className="whitespace-pre-line" lang="ja">
            {stop.banner.ja}
          </p>
        )}
        <StopsLink locale={locale} staff={staff} />
      </Notice>
    )
  })
}
