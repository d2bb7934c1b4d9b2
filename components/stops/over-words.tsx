import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { StopToShow } from '#lib/stops/queries.ts'

type Stop = Pick<StopToShow, 'liftedAt' | 'liftedBy'> | null

/** Why a stop cannot be lifted or changed any more: who lifted it and when, or that its time is over. */
export function overInWords(locale: StaffLocale, stop: Stop): string {
  const t = textOf(locale, 'stranded')
  if (!stop?.liftedAt || !stop.liftedBy) return t.plain('stop_change.over')
  const moment = momentInWords(stop.liftedAt, locale)
  return t.plain('stop_change.lifted', { moment, name: stop.liftedBy })
}
