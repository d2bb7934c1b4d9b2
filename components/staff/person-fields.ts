import type { SettingsField } from '#components/settings/settings-field.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

/** What is written down of a member of staff: the name beside their acts, and an address. */
export function personFields(
  locale: StaffLocale,
  person?: { name: string; email: string | null },
): SettingsField[] {
  const t = textOf(locale, 'personnel')
  return [
    {
      kind: 'line',
      name: 'name',
      label: t.plain('column.name'),
      hint: t('person.name_hint'),
      value: person?.name ?? '',
      isRequired: true,
      lang: 'ja',
    },
    {
      kind: 'line',
      name: 'email',
      label: t.plain('column.email'),
      hint: t('person.email_hint'),
      value: person?.email ?? '',
    },
  ]
}
