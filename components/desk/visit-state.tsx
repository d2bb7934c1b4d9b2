import { VisitStatus } from '#components/desk/visit-status.tsx'
import { StatusTag } from '#components/ui/status-tag.tsx'
import { type TimeLimits, timelinessOf } from '#lib/desk/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { ReservationStatus } from '#lib/reservations/rules.ts'

const looks = {
  late: { tone: 'danger', mark: '！' },
  early: { tone: 'info', mark: '↑' },
} as const

type Props = {
  locale: StaffLocale
  visit: {
    status: ReservationStatus
    startsAt: Date
    arrivedAt: Date | null
    servedBy: readonly string[]
  }
  limits: TimeLimits
  now: Date
}

/** How far a visit is today, and whether its people are late or early. */
export function VisitState({ locale, visit, limits, now }: Props) {
  const timeliness = timelinessOf(visit, limits, now)
  return (
    <>
      <VisitStatus locale={locale} status={visit.status} servedBy={visit.servedBy} />
      {timeliness && (
        <>
          {' '}
          <StatusTag {...looks[timeliness]}>{textOf(locale, 'desk')(`timeliness.${timeliness}`)}</StatusTag>
        </>
      )}
    </>
  )
}
