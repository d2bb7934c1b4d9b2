import { StatusTag, type StatusTone } from '#components/ui/status-tag.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import type { ReservationStatus } from '#lib/reservations/rules.ts'

const looks: Record<ReservationStatus, { tone: StatusTone; mark: string }> = {
  booked: { tone: 'success', mark: '○' },
  arrived: { tone: 'info', mark: '●' },
  served: { tone: 'neutral', mark: '✓' },
  no_show: { tone: 'warning', mark: '－' },
  cancelled: { tone: 'danger', mark: '×' },
}

/** How a reservation stands, as a word with a mark. */
export const Status = ({ locale, status }: { locale: Locale; status: ReservationStatus }) => (
  <StatusTag {...looks[status]}>{textOf(locale, 'reservations')(`status.${status}`)}</StatusTag>
)
