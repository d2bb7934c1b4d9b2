import type { SettingsSection } from '#components/settings/section-fields.tsx'
import type { SettingsField } from '#components/settings/settings-field.ts'
import type { ConsiderationKind, Details } from '#lib/considerations/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { languageFields } from './language-fields.ts'

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
