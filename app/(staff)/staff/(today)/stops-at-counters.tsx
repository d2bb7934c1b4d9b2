import { stopInWords } from '#components/stops/stop-words.ts'
import { Notice } from '#components/ui/notice.tsx'
import type { StaffMember } from '#lib/actor.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { type StopToShow, serviceNames } from '#lib/stops/queries.ts'
import { StopsLink } from './stops-link.tsx'

type Props = { locale: StaffLocale; stops: readonly StopToShow[]; staff: StaffMember }

/** Where booking is or will be stopped today, a line each, since twenty counters may be closed at once. */
export async function StopsAtCounters({ locale, stops, staff }: Props) {
  if (stops.length === 0) return null
  const t = textOf(locale, 'stranded')
  const services = await serviceNames()
  return (
    <Notice tone="warning" title={t('stops.today')}>
      <ul>
        {stops.map((stop) => (
          <li key={stop.id}>
            {t('stops.line', stopInWords(stop, services, locale))} {stop.reason}
          </li>
        ))}
      </ul>
      <StopsLink locale={locale} staff={staff} />
    </Notice>
  )
}
