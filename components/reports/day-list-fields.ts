import type { SettingsField } from '#components/settings/settings-field.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { type DayLists, dayListKinds } from '#lib/kept-lists.ts'
import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'

/** What the form of the day lists asks. */
export function dayListFields(
  locale: StaffLocale,
  { clocks, counterIds, kinds, days }: DayLists,
  counters: readonly { id: string; name: LocalizedText }[],
): SettingsField[] {
  const t = textOf(locale, 'reports')
  return [
    {
      kind: 'line',
      name: 'clocks',
      label: t.plain('day_lists.clocks'),
      hint: t('day_lists.clocks_hint'),
      value: clocks.join(', '),
    },
    {
      kind: 'ticks',
      name: 'counterIds',
      label: t.plain('day_lists.counters'),
      hint: t('day_lists.counters_hint'),
      value: counterIds,
      choices: counters.map(({ id, name }) => ({ value: id, label: localized(name, locale) })),
    },
    {
      kind: 'ticks',
      name: 'kinds',
      label: t.plain('day_lists.kinds'),
      value: kinds,
      choices: dayListKinds.map((value) => ({
        value,
        label: t(`day_lists.kind.${value}`),
        hint: t(`day_lists.kind_hint.${value}`),
      })),
    },
    {
      kind: 'number',
      name: 'days',
      label: t.plain('day_lists.days'),
      hint: t('day_lists.days_hint'),
      value: `${days}`,
      isRequired: true,
    },
  ]
}
