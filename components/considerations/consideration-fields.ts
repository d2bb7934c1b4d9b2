import type { SettingsSection } from '#components/settings/section-fields.tsx'
import type { SettingsField } from '#components/settings/settings-field.ts'
import { type ConsiderationKind, type Details, interpreterStates } from '#lib/considerations/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { clockOf, dayOf } from '#lib/time.ts'

type Asked = {
  kind: ConsiderationKind
  about: 'resident' | 'visit'
  values: Partial<Details>
  /** Whether a temporary address may be seen and written. */
  hasContact: boolean
}

/** The questions of one kind, with what stands in them. */
export function considerationSections(locale: StaffLocale, asked: Asked): SettingsSection[] {
  const t = textOf(locale, 'considerations')
  const { values, about, kind } = asked
  const toDo: SettingsField = {
    kind: 'line',
    name: 'toDo',
    label: t.plain('field.toDo'),
    hint: t('field.toDo_hint'),
    value: values.toDo ?? '',
    isRequired: true,
  }
  const days = (['startsOn', 'endsOn'] as const).map(
    (name): SettingsField => ({
      kind: 'date',
      name,
      label: t.plain(`field.${name}`),
      hint: name === 'endsOn' ? t('field.endsOn_hint') : undefined,
      value: values[name] ?? '',
      isRequired: true,
    }),
  )
  return [{ fields: [toDo, ...fieldsOf[kind](locale, asked), ...(about === 'resident' ? days : [])] }]
}

const fieldsOf: Record<ConsiderationKind, (locale: StaffLocale, asked: Asked) => SettingsField[]> = {
  language: languageFields,
  disaster: disasterFields,
  care: (locale, { values }) => {
    const t = textOf(locale, 'considerations')
    const label = t.plain('optional', { label: t.plain('field.helps') })
    const hint = t('field.helps_hint')
    return [{ kind: 'lines', name: 'helps', label, hint, value: values.helps ?? '' }]
  },
}

function languageFields(locale: StaffLocale, { values }: Asked): SettingsField[] {
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

function disasterFields(locale: StaffLocale, { values, hasContact }: Asked): SettingsField[] {
  const t = textOf(locale, 'considerations')
  const { isFeeExempt, contact } = values
  const fee: SettingsField = {
    kind: 'radio',
    name: 'isFeeExempt',
    label: t.plain('field.isFeeExempt'),
    value: saidOf(isFeeExempt),
    choices: (['yes', 'no'] as const).map((value) => ({ value, label: t(`fee.${value}`) })),
    isRequired: true,
  }
  const address: SettingsField = {
    kind: 'line',
    name: 'contact',
    label: t.plain('optional', { label: t.plain('field.contact') }),
    hint: t('field.contact_hint'),
    value: contact ?? '',
  }
  return hasContact ? [fee, address] : [fee]
}

/** Nothing is chosen until somebody said it. */
function saidOf(said: boolean | null | undefined): string {
  if (said === true) return 'yes'
  return said === false ? 'no' : ''
}
