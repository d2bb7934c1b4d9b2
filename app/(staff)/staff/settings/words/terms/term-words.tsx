import { faultInWords, refusalWords } from '#components/settings/fault-words.ts'
import type { LastChange } from '#lib/changes/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { HeldText } from '#lib/texts/queries.ts'
import type { TermRow } from './term-form.tsx'

/** The rows of the form; a text that would be broken says so and cannot be ticked. */
export const termRows = (found: HeldText[], locale: StaffLocale): TermRow[] =>
  found.map(({ domain, key, screen, text, after, fault }) => {
    const t = textOf(locale, 'texts')
    const cannot = fault && t('terms.cannot', { fault: faultInWords(fault, locale) })
    return { name: `${domain}.${key}`, screen: t.plain(`screen.${screen}`), text, after, cannot }
  })

/** All that the form says. */
export function termWords(locale: StaffLocale, count: number, last: LastChange | null) {
  const t = textOf(locale, 'texts')
  return {
    found: t('terms.found', { count }),
    tick: t.plain('terms.tick'),
    screen: t('search.screen'),
    before: t('terms.before'),
    after: t('terms.after'),
    apply: t('terms.apply'),
    nothing: t('terms.nothing'),
    refused: t('edit.refused'),
    refusals: refusalWords(locale, last),
  }
}
