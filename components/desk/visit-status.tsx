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

type Props = {
  locale: StaffLocale
  status: ReservationStatus
  /** 対応中: the clerks who serve these people now. */
  servedBy?: readonly string[]
}

/** The state of a visit in a word; of one that is being served, by whom. */
export function VisitStatus({ locale, status, servedBy = [] }: Props) {
  const t = textOf(locale, 'desk')
  if (servedBy.length === 0) return <StatusTag {...looks[status]}>{t(`status.${status}`)}</StatusTag>
  return (
    <>
      <StatusTag tone="info" mark="▶">
        {t('in_service.status')}
      </StatusTag>{' '}
      <span className="visit-moment block">
        {t('in_service.by', { names: servedBy.join(t.plain('list.and')) })}
      </span>
    </>
  )
}
