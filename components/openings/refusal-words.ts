import type { ReactNode } from 'react'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { DraftRefusal } from '#lib/openings/rules.ts'

/** The sentence of every refusal of a change of the calendar. */
export function refusalWords(locale: StaffLocale): Record<DraftRefusal, ReactNode> {
  const t = textOf(locale, 'openings')
  return {
    changed_meanwhile: t('refusal.changed_meanwhile'),
    counter_gone: t('refusal.counter_gone'),
    no_days: t('refusal.no_days'),
    nothing_changed: t('refusal.nothing_changed'),
  }
}
