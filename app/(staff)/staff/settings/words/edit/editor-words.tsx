import { refusalWords } from '#components/settings/fault-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale, StaffLocale } from '#lib/locales.ts'
import { MOST_LETTERS } from '#lib/texts/rules.ts'
import { wordsOf } from '#lib/words.ts'

/** All that the editor says, since a form in the browser has no catalogue of its own. */
export function editorWords(locale: StaffLocale, language: Locale, shipped: string) {
  const t = textOf(locale, 'texts')
  return {
    label: t('edit.value'),
    hint: (
      <>
        {t('edit.hint', { count: shipped.length })} {t('edit.limit', { most: MOST_LETTERS })}
        {/* As it is typed, not as it is shown. */}
        {language === 'ja-easy' && ` ${wordsOf(locale, 'texts')('edit.ruby_hint')}`}
      </>
    ),
    muchLonger: t('edit.much_longer'),
    save: t('edit.save'),
    problem: t('edit.problem'),
    refused: t('edit.refused'),
    refusals: refusalWords(locale),
    previewButton: t('edit.preview_button'),
    preview: {
      title: t('edit.preview'),
      lead: t('edit.preview_lead'),
      broken: t('edit.preview_broken'),
      standard: t('edit.theme_standard'),
      contrast: t('edit.theme_contrast'),
    },
  }
}
