import type { SettingsField } from '#components/settings/settings-field.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { copyAlignments, copyUnits } from '#lib/openings/rules.ts'
import type { Day } from '#lib/time.ts'
import { counterOptions, type NamedCounter } from './counter-options.ts'
import { numberField } from './lane-fields.ts'

/** What is copied where. */
export function copyFields(
  locale: StaffLocale,
  counters: readonly NamedCounter[],
  today: Day,
): SettingsField[] {
  const t = textOf(locale, 'openings')
  const options = counterOptions(counters, locale)
  return [
    {
      kind: 'select',
      name: 'from',
      label: t.plain('field.copyFrom'),
      value: options[0]?.value ?? '',
      options,
    },
    {
      kind: 'radio',
      name: 'unit',
      label: t.plain('field.unit'),
      value: 'week',
      choices: copyUnits.map((unit) => ({ value: unit, label: t(`choice.unit.${unit}`) })),
    },
    { kind: 'date', name: 'source', label: t.plain('field.source'), value: today, isRequired: true },
    { kind: 'date', name: 'target', label: t.plain('field.target'), value: '', isRequired: true },
    { ...numberField('times', t.plain('field.times'), 1), hint: t('hint.times'), isRequired: true },
    {
      kind: 'radio',
      name: 'alignment',
      label: t.plain('field.alignment'),
      hint: t('hint.alignment'),
      value: 'weekday',
      choices: copyAlignments.map((each) => ({ value: each, label: t(`choice.alignment.${each}`) })),
    },
    {
      kind: 'ticks',
      name: 'counterIds',
      label: t.plain('field.copyTo'),
      isRequired: true,
      value: options[0] ? [options[0].value] : [],
      choices: options,
    },
  ]
}
