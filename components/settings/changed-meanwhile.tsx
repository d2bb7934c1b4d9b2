import type { ReactNode } from 'react'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

type Last = { name: string | null; at: Date } | null | undefined

/** What is said to who was slower: who changed it meanwhile and when, and what becomes of what was typed. */
export function changedMeanwhile(locale: StaffLocale, last: Last, now?: ReactNode): ReactNode {
  return (
    <>
      {whoWasFaster(locale, last)} {now} {textOf(locale, 'places')('refusal.changed_kept')}
    </>
  )
}

/** The same beside a button, where nothing was typed: the button was pressed in vain. */
export function doneMeanwhile(locale: StaffLocale, last: Last, now?: ReactNode): ReactNode {
  return (
    <>
      {whoWasFaster(locale, last)} {now} {textOf(locale, 'places')('refusal.changed_undone')}
    </>
  )
}

/** What is said where somebody else took the thing away; `isKept` where what was typed stands in a form for a new one. */
export function goneMeanwhile(locale: StaffLocale, last: Last, isKept = false): ReactNode {
  return (
    <>
      {whoWasFaster(locale, last)} {textOf(locale, 'places')(isKept ? 'refusal.gone_kept' : 'refusal.gone')}
    </>
  )
}

/** Who changed it, and when. */
export function whoWasFaster(locale: StaffLocale, last: Last): ReactNode {
  const t = textOf(locale, 'places')
  if (!last?.name) return t('refusal.changed_by_nobody')
  return t('refusal.changed_by', { name: last.name, moment: momentInWords(last.at, locale) })
}
