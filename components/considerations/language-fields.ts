import type { SettingsField } from '#components/settings/settings-field.ts'
import { type Details, interpreterStates } from '#lib/considerations/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { clockOf, dayOf } from '#lib/time.ts'

/** The questions about a language and its interpreter. */
export function languageFields(
  locale: StaffLocale,
  { values }: { values: Partial<Details> },
): SettingsField[] {
  const t = textOf(locale, 'considerations')
  const { language, interpreter, interpreterAt, interpreterState } = values
  return [
    {
      kind: 'line',
      name: 'language',
      label: t.plain('field.language'),
      value: language ?? '',
      isRequired: true,
    },
    {
      kind: 'select',
      name: 'interpreterState',
      label: t.plain('field.interpreterState'),
      value: interpreterState ?? '',
      options: (['none', ...interpreterStates] as const).map((state) => ({
        value: state === 'none' ? '' : state,
        label: t.plain(`interpreter.${state}`),
      })),
    },
    {
      kind: 'line',
      name: 'interpreter',
      label: t.plain('optional', { label: t.plain('field.interpreter') }),
      hint: t('field.interpreter_hint'),
      value: interpreter ?? '',
    },
    {
      kind: 'date',
      name: 'interpreterDay',
      label: t.plain('optional', { label: t.plain('field.interpreterDay') }),
      value: interpreterAt ? dayOf(interpreterAt) : '',
    },
    {
      kind: 'clock',
      name: 'interpreterClock',
      label: t.plain('field.interpreterClock'),
      hint: t('field.interpreterClock_hint'),
      value: interpreterAt ? clockOf(interpreterAt) : '',
    },
  ]
}
