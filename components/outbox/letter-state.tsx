import { StatusTag } from '#components/ui/status-tag.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { outboxStatuses } from '#lib/outbox/rules.ts'

type State = (typeof outboxStatuses)[number]

const looks = {
  pending: { tone: 'info', mark: '…' },
  sent: { tone: 'success', mark: '✓' },
  withdrawn: { tone: 'neutral', mark: '–' },
  failed: { tone: 'danger', mark: '!' },
} as const satisfies Record<State, object>

/** How far a mail has come. */
export const LetterState = ({ locale, status }: { locale: StaffLocale; status: State }) => (
  <StatusTag {...looks[status]}>{textOf(locale, 'outbox')(`status.${status}`)}</StatusTag>
)
