import type { SettingsField } from '#components/settings/settings-field.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { LocalizedText, StaffLocale } from '#lib/locales.ts'

type Entry = { name: LocalizedText; isRetired?: boolean | undefined }

/** What the form of every entry of 窓口の仕事 asks first: what it is called. */
export const nameField = (locale: StaffLocale, entry: Entry | undefined): SettingsField => ({
  kind: 'words',
  name: 'name',
  label: textOf(locale, 'steps').plain('settings.name'),
  values: entry?.name ?? {},
  isRequired: true,
})

/** And last: whether it is used. */
export function usedField(locale: StaffLocale, entry: Entry | undefined): SettingsField {
  const t = textOf(locale, 'steps')
  return {
    kind: 'radio',
    name: 'isRetired',
    label: t.plain('settings.is_used'),
    value: entry?.isRetired ? 'yes' : 'no',
    choices: [
      { value: 'no', label: t('settings.used') },
      { value: 'yes', label: t('settings.retired') },
    ],
  }
}
