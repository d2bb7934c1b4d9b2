import { StatusTag, type StatusTone } from '#components/ui/status-tag.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { isOverdue, type InquiryState as State } from '#lib/inquiries/rules.ts'
import type { StaffLocale } from '#lib/locales.ts'
import type { Day } from '#lib/time.ts'

const looks: Record<State, { tone: StatusTone; mark: string }> = {
  open: { tone: 'warning', mark: '●' },
  waiting: { tone: 'info', mark: '…' },
  answered: { tone: 'success', mark: '✓' },
  closed: { tone: 'neutral', mark: '■' },
}

type Props = { locale: StaffLocale; inquiry: { state: State; dueOn: Day | null }; today: Day }

/** Where an inquiry stands, and whether its day is over. */
export function InquiryState({ locale, inquiry, today }: Props) {
  const t = textOf(locale, 'inquiries')
  return (
    <span className="inline-flex flex-wrap gap-1">
      <StatusTag {...looks[inquiry.state]}>{t(`state.${inquiry.state}`)}</StatusTag>
      {isOverdue(inquiry, today) && (
        <StatusTag tone="danger" mark="!">
          {t('overdue')}
        </StatusTag>
      )}
    </span>
  )
}
