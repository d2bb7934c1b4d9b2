import { momentInWords } from '#lib/date-words.ts'
import type { LastAct } from '#lib/desk/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

/** Who was the last to do something to a visit, when and what, in one sentence; null while nobody did anything. */
export function lastActInWords(locale: StaffLocale, last: LastAct | null): string | null {
  if (!last?.kind || !last.at) return null
  const t = textOf(locale, 'desk')
  const act =
    last.kind === 'step' ? t.plain('last.step') : textOf(locale, 'visits').plain(`event.${last.kind}`)
  const by = last.by ?? t.plain(`last.by_${whoseKind(last.actorKind)}`)
  return t.plain('last.told', { time: momentInWords(last.at, locale), by, act })
}

/** The acts of nobody at the office: of our own jobs, of a partner's system, else of the people who come. */
function whoseKind(actorKind: string | null): 'resident' | 'client' | 'system' {
  if (actorKind === 'system') return 'system'
  return actorKind === 'api_client' ? 'client' : 'resident'
}
