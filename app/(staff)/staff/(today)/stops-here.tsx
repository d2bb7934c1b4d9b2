import { stopInWords } from '#components/stops/stop-words.ts'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { StaffMember } from '#lib/actor.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { may } from '#lib/staff/access.ts'
import { type StopToShow, serviceNames } from '#lib/stops/queries.ts'

type Props = { locale: StaffLocale; stops: readonly StopToShow[]; staff: StaffMember }

/** That booking is stopped at this counter, until when, and what residents read; nothing while it is not. */
export async function StopsHere({ locale, stops, staff }: Props) {
  if (stops.length === 0) return null
  const t = textOf(locale, 'stranded')
  const services = await serviceNames()
  return stops.map((stop) => {
    const { what, when } = stopInWords(stop, services, locale)
    const isWhole = stop.kind === 'counter' && stop.serviceIds.length === 0
    return (
      <Notice
        key={stop.id}
        tone="warning"
        title={isWhole ? t('stops.here') : t('stops.here_services', { services: what })}
      >
        <p>{when}</p>
        {stop.banner.ja && (
          <p className="whitespace-pre-line" lang="ja">
            {stop.banner.ja}
          </p>
        )}
        {may(staff, 'stops.edit') && (
          <p>
            <Link href="/staff/stops">{t('stops.title')}</Link>
          </p>
        )}
      </Notice>
    )
  })
}
