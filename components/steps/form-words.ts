import { lastActInWords } from '#components/desk/last-act-words.ts'
import { problemWords } from '#components/shell/problem-words.tsx'
import type { LastAct } from '#lib/desk/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

/** What the forms about one person say when something is wrong; and who was faster, where somebody was. */
export function formWords(locale: StaffLocale, last: LastAct) {
  const t = textOf(locale, 'steps')
  const withLast = (words: string) => [words, lastActInWords(locale, last)].join(' ')
  return {
    problems: problemWords(locale),
    refusals: {
      changed_meanwhile: withLast(t.plain('refusal.changed_meanwhile')),
      not_here: withLast(t.plain('refusal.not_here')),
      not_next: t('refusal.not_next'),
      items_open: t('refusal.items_open'),
      looks_like_pin: t('refusal.looks_like_pin'),
      steps_open: t('refusal.steps_open'),
      not_possible: withLast(t.plain('refusal.not_possible')),
    },
  }
}
