import { textOf } from '#lib/i18n/text.tsx'
import { nameOfLocale, type StaffLocale, shippedLocales } from '#lib/locales.ts'
import { controls, type EditableSetting } from '#lib/settings/rules.ts'

/** The choices of a setting with their words, as a closed list shows them. */
export function choicesOf(setting: EditableSetting, locale: StaffLocale): { value: string; label: string }[] {
  const t = textOf(locale, 'settings')
  const control = controls[setting]
  if (control.kind === 'switch')
    return [
      { value: 'yes', label: t.plain('choice.switch.yes') },
      { value: 'no', label: t.plain('choice.switch.no') },
    ]
  const words: Partial<Record<EditableSetting, Record<string, string>>> = {
    bookingMode: {
      access_key: t.plain('choice.bookingMode.access_key'),
      accounts: t.plain('choice.bookingMode.accounts'),
      both: t.plain('choice.bookingMode.both'),
    },
    residentData: {
      none: t.plain('choice.residentData.none'),
      stored: t.plain('choice.residentData.stored'),
    },
    missedAct: {
      tell: t.plain('choice.missedAct.tell'),
      refuse: t.plain('choice.missedAct.refuse'),
    },
    email: {
      no: t.plain('choice.email.no'),
      optional: t.plain('choice.email.optional'),
      required: t.plain('choice.email.required'),
    },
  }
  return Object.entries(words[setting] ?? {}).map(([value, label]) => ({ value, label }))
}

/** A setting as its form shows it: the text of each of its fields, by the name of the field. */
export function typedFields(setting: EditableSetting, value: unknown): Record<string, string> {
  const { kind } = controls[setting]
  if (kind === 'words') {
    const words = value as Record<string, string>
    return Object.fromEntries(shippedLocales.map((locale) => [`${setting}.${locale}`, words[locale] ?? '']))
  }
  if (kind === 'switch') return { [setting]: value ? 'yes' : 'no' }
  return { [setting]: Array.isArray(value) ? value.join(', ') : String(value) }
}

/** A setting in one line, for the list of changes. */
export function valueInWords(setting: EditableSetting, value: unknown, locale: StaffLocale): string {
  const t = textOf(locale, 'settings')
  if (value === null || value === undefined) return t.plain('history.shipped')
  const fields = Object.entries(typedFields(setting, value))
  const choices = choicesOf(setting, locale)
  return fields
    .filter(([, text]) => text !== '')
    .map(([name, text]) => {
      const language = shippedLocales.find((each) => name === `${setting}.${each}`)
      const words = choices.find((choice) => choice.value === text)?.label ?? text
      return language ? `${nameOfLocale(language)}: ${words}` : words
    })
    .join(' / ')
}
