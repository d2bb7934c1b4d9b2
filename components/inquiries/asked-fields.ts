import type { SettingsField } from '#components/settings/settings-field.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { askers } from '#lib/inquiries/rules.ts'
import { offeredEntries } from '#lib/inquiry-choices.ts'
import { localized, type StaffLocale } from '#lib/locales.ts'
import { ofList, optionsOf } from './choice-options.ts'
import type { InquiryAsked } from './form-values.ts'

/** What was asked. */
export function askedFields(locale: StaffLocale, { values, choices }: InquiryAsked): SettingsField[] {
  const t = textOf(locale, 'inquiries')
  return [
    {
      kind: 'lines',
      name: 'question',
      label: t.plain('column.question'),
      hint: t('form.question_hint'),
      value: values.question,
      isRequired: true,
    },
    {
      kind: 'select',
      name: 'kind',
      label: t.plain('column.kind'),
      value: values.kind,
      options: optionsOf(locale, choices, 'kind', values.kind),
    },
    {
      kind: 'ticks',
      name: 'categories',
      label: t.plain('column.categories'),
      value: values.categories,
      choices: offeredEntries(ofList(choices, 'category'), values.categories).map(({ id, name }) => ({
        value: id,
        label: localized(name, locale),
      })),
    },
  ]
}

/** Who asked; nothing that names somebody in a city that keeps no data of residents. */
export function whoFields(locale: StaffLocale, { values, keepsPeople }: InquiryAsked): SettingsField[] {
  const t = textOf(locale, 'inquiries')
  const visit: SettingsField = {
    kind: 'short',
    name: 'visitNumber',
    label: t.plain('form.visitNumber'),
    hint: t('form.visitNumber_hint'),
    value: values.visitNumber,
  }
  if (!keepsPeople) return [visit]
  return [
    {
      kind: 'short',
      name: 'residentNumber',
      label: t.plain('form.residentNumber'),
      hint: t('form.residentNumber_hint'),
      value: values.residentNumber,
    },
    {
      kind: 'radio',
      name: 'asker',
      label: t.plain('column.asker'),
      value: values.asker,
      choices: askers.map((value) => ({ value, label: t(`asker.${value}`) })),
    },
    visit,
    {
      kind: 'line',
      name: 'contact',
      label: t.plain('optional', { label: t.plain('column.contact') }),
      hint: t('form.contact_hint'),
      value: values.contact,
    },
  ]
}
