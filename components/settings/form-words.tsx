import { problemWords } from '#components/shell/problem-words.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { SettingsFormWords } from './settings-form.tsx'

/** The words that every form of the settings has, for at most so many problems at once. */
export function settingsFormWords(locale: StaffLocale, mostProblems = 30): SettingsFormWords {
  const t = textOf(locale, 'settings')
  return {
    save: t('save'),
    working: t('working'),
    asked: t('asked'),
    agree: t('agree'),
    refused: t('refused'),
    kept: t('kept'),
    required: textOf(locale, 'shell')('field.required'),
    otherLanguages: t('other_languages'),
    problemsTitles: Array.from({ length: mostProblems }, (_, index) =>
      t('problems_title', { count: index + 1 }),
    ),
    problems: problemWords(locale),
  }
}
