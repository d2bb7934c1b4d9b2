import { problemWords } from '#components/shell/problem-words.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

/** What the forms about one person say when something is wrong. */
export function formWords(locale: StaffLocale) {
  const t = textOf(locale, 'steps')
  return {
    problems: problemWords(locale),
    refusals: {
      changed_meanwhile: t('refusal.changed_meanwhile'),
      not_here: t('refusal.not_here'),
      not_next: t('refusal.not_next'),
      items_open: t('refusal.items_open'),
      looks_like_pin: t('refusal.looks_like_pin'),
      steps_open: t('refusal.steps_open'),
      not_possible: t('refusal.not_possible'),
    },
  }
}
