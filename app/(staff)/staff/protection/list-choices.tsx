import { ViewSwitch } from '#components/settings/view-switch.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { ProtectionFilter } from '#lib/protection/input.ts'

const states = ['protected', 'due', 'lifted'] as const

type Props = { locale: StaffLocale; state: ProtectionFilter['state'] }

/** Which of them to show. */
export function ListChoices({ locale, state: chosen }: Props) {
  const t = textOf(locale, 'protection')
  return (
    <ViewSwitch
      label={t.plain('filter.label')}
      on={chosen}
      views={states.map((state) => ({
        name: state,
        href: `/staff/protection?${new URLSearchParams({ state })}`,
        words: t(`filter.${state}`),
      }))}
    />
  )
}
