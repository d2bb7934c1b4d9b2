import { StatusTag, type StatusTone } from '#components/ui/status-tag.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { type AccountState, accountStates } from '#lib/personnel/rules.ts'

const looks: Record<AccountState, { tone: StatusTone; mark: string }> = {
  active: { tone: 'success', mark: '○' },
  waiting: { tone: 'info', mark: '→' },
  locked: { tone: 'danger', mark: '×' },
  leaving: { tone: 'warning', mark: '△' },
  retired: { tone: 'neutral', mark: '－' },
}

/** Where an account stands, in a word. */
export const StateTag = ({ locale, state }: { locale: StaffLocale; state: AccountState }) => (
  <StatusTag {...looks[state]}>{textOf(locale, 'personnel')(`state.${state}`)}</StatusTag>
)

/** In which order states stand in a sorted list. */
export const stateOrder = (state: AccountState): number => accountStates.indexOf(state)
