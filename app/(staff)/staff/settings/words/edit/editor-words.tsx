import { refusalWords } from '#components/settings/fault-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale, StaffLocale } from '#lib/locales.ts'
import type { TextChange } from '#lib/texts/queries.ts'
import { MOST_LETTERS } from '#lib/texts/rules.ts'
import { wordsOf } from '#lib/words.ts'

type Asked = { language: Locale; shipped: string; last: TextChange | undefined }

/** All that the editor says, since a form in the browser has no catalogue of its own. */
export function editorWords(locale: StaffLocale, { language, shipped, last }: Asked) {
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
    refusals: refusalWords(locale, last),
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
