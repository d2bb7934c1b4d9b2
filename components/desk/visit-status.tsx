import { StatusTag, type StatusTone } from '#components/ui/status-tag.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { ReservationStatus } from '#lib/reservations/rules.ts'

/** Each state has a mark of its own, so that none is told by colour alone. */
const looks: Record<ReservationStatus, { tone: StatusTone; mark: string }> = {
  booked: { tone: 'neutral', mark: '○' },
  arrived: { tone: 'warning', mark: '●' },
  served: { tone: 'success', mark: '✓' },
  no_show: { tone: 'neutral', mark: '－' },
  cancelled: { tone: 'neutral', mark: '×' },
}

/** The state of a visit in a word. */
export const VisitStatus = ({ locale, status }: { locale: StaffLocale; status: ReservationStatus }) => (
  <StatusTag {...looks[status]}>{textOf(locale, 'desk')(`status.${status}`)}</StatusTag>
)
