import type { ReactNode } from 'react'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

type Last = { by: string | null; at: Date } | null | undefined

/** What is said to who was slower: who changed it meanwhile and when, and what becomes of what was typed. */
export function changedMeanwhile(locale: StaffLocale, last: Last, now?: ReactNode): ReactNode {
  const t = textOf(locale, 'places')
  const who = last?.by
    ? t('refusal.changed_by', { name: last.by, moment: momentInWords(last.at, locale) })
    : t('refusal.changed_by_nobody')
  return (
    <>
      {who} {now} {t('refusal.changed_kept')}
    </>
  )
}
