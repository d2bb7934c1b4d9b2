import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { isOfMarkup, type TextFault } from '#lib/texts/rules.ts'
import { changedMeanwhile } from './changed-meanwhile.tsx'

/** What is wrong with a text somebody wrote, and what to do about it. */
export function faultInWords(fault: TextFault, locale: StaffLocale): string {
  const t = textOf(locale, 'texts')
  if (isOfMarkup(fault)) return t.plain('fault.markup')
  if (fault.kind === 'differs')
    return fault.lacks.length > 0
      ? t.plain('fault.lacks', { parts: fault.lacks.join(' ') })
      : t.plain('fault.adds', { parts: fault.adds.join(' ') })
  return t.plain(`fault.${fault.kind}`, 'word' in fault ? { word: fault.word } : {})
}

/** Why a text was not saved. */
export function refusalWords(locale: StaffLocale, last?: Parameters<typeof changedMeanwhile>[1]) {
  const t = textOf(locale, 'texts')
  return { changed_meanwhile: changedMeanwhile(locale, last), as_it_is: t('refusal.as_it_is') }
}
