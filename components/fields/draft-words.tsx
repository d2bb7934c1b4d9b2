import type { SettingsSection } from '#components/settings/section-fields.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { type Locale, nameOfLocale, type StaffLocale, shippedLocales } from '#lib/locales.ts'
import { themes } from '#lib/preferences.ts'
import { fieldWords } from './field-words.tsx'
import type { DraftWords } from './question-form.tsx'

/** What the preview of a question says around it, and in it in every language. */
export function draftWords(locale: StaffLocale): DraftWords {
  const t = textOf(locale, 'forms')
  const inputs = shippedLocales.map((language) => [language, fieldWords(language, [])] as const)
  return {
    button: t('preview.show_draft'),
    title: t('preview.draft_title'),
    lead: t('preview.draft_lead'),
    staffOnly: t('preview.staff_only'),
    inputs: Object.fromEntries(inputs) as DraftWords['inputs'],
  }
}

/** In which language and colours the question is shown while it is edited. */
export function draftLook(locale: StaffLocale): SettingsSection {
  const t = textOf(locale, 'forms')
  const languages: readonly Locale[] = shippedLocales
  return {
    isCompact: true,
    fields: [
      {
        kind: 'select',
        name: 'as',
        label: t.plain('preview.draft_language'),
        value: 'ja',
        options: languages.map((value) => ({ value, label: nameOfLocale(value) })),
      },
      {
        kind: 'select',
        name: 'theme',
        label: t.plain('preview.theme'),
        value: 'standard',
        options: themes.map((value) => ({ value, label: t.plain(`preview.${value}`) })),
      },
    ],
  }
}
