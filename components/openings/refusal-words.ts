import type { ReactNode } from 'react'
import { changedMeanwhile, goneMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import type { LastChange } from '#lib/changes/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { DraftRefusal } from '#lib/openings/rules.ts'

/** The sentence of every refusal of a change of the calendar; `last` is who was faster with what the form is about. */
export function refusalWords(locale: StaffLocale, last?: LastChange | null): Record<DraftRefusal, ReactNode> {
  const t = textOf(locale, 'openings')
  return {
    changed_meanwhile: changedMeanwhile(locale, last),
    gone: goneMeanwhile(locale, last),
    counter_gone: t('refusal.counter_gone'),
    no_days: t('refusal.no_days'),
    nothing_changed: t('refusal.nothing_changed'),
  }
}
