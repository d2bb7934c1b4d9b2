import type { SettingsField } from '#components/settings/settings-field.ts'
import type { Shares } from '#lib/calendar.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

export const numberField = (name: string, label: string, value: number | '') => ({
  kind: 'number' as const,
  name,
  label,
  value: String(value),
})

/** How many lanes there are and how many of them are set apart; of one of several spans where a number is given. */
export function shareFields(locale: StaffLocale, shares: Shares | null, number?: number): SettingsField[] {
  const t = textOf(locale, 'openings')
  return (['lanes', 'webLanes', 'phoneLanes', 'walkInLanes'] as const).map((share) => {
    const field = t.plain(`field.${share}`)
    const label = number === undefined ? field : t.plain('field.numbered', { field, number })
    return numberField(number === undefined ? share : `${share}.${number}`, label, shares?.[share] ?? '')
  })
}
