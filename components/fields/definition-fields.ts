import type { SettingsSection } from '#components/settings/section-fields.tsx'
import { optionLines } from '#lib/fields/input.ts'
import { fieldAudiences, fieldKinds, type KeptField } from '#lib/fields/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

/** The form that defines a question: what it asks, of what kind its answer is, and the answers to choose from. */
export function definitionFields(locale: StaffLocale, field?: KeptField): SettingsSection[] {
  const t = textOf(locale, 'forms')
  return [
    {
      fields: [
        {
          kind: 'words',
          name: 'label',
          label: t.plain('field.label'),
          hint: t('hint.label'),
          values: field?.label ?? {},
          isRequired: true,
        },
        {
          kind: 'words',
          name: 'help',
          label: t.plain('field.help'),
          hint: t('hint.help'),
          values: field?.help ?? {},
          isLong: true,
        },
        {
          kind: 'select',
          name: 'kind',
          label: t.plain('field.kind'),
          hint: t('hint.kind'),
          value: field?.kind ?? 'text',
          options: fieldKinds.map((kind) => ({ value: kind, label: t.plain(`kind.${kind}`) })),
        },
        {
          kind: 'radio',
          name: 'isRequired',
          label: t.plain('field.isRequired'),
          value: field?.isRequired ? 'yes' : 'no',
          choices: (['yes', 'no'] as const).map((value) => ({ value, label: t(`required.${value}`) })),
        },
        {
          kind: 'radio',
          name: 'visibleTo',
          label: t.plain('field.visibleTo'),
          value: field?.visibleTo ?? 'resident_and_staff',
          choices: fieldAudiences.map((value) => ({ value, label: t(`audience.${value}`) })),
        },
        {
          kind: 'number',
          name: 'maxLength',
          label: t.plain('field.maxLength'),
          hint: t('hint.maxLength'),
          value: String(field?.maxLength ?? 200),
          isRequired: true,
        },
      ],
    },
    {
      title: t('options.title'),
      lead: t('options.lead'),
      fields: optionLines(field?.options ?? []).map(({ name, label }, index) => ({
        kind: 'words',
        name,
        label: t.plain('options.one', { number: index + 1 }),
        values: label ?? {},
      })),
    },
  ]
}
