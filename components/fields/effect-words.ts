import type { FieldEffect } from '#lib/fields/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

/** What saving a question would do, a sentence each. */
export function effectWords(effects: readonly FieldEffect[], locale: StaffLocale): string[] {
  const t = textOf(locale, 'forms')
  return effects.map((effect) =>
    effect.kind === 'option_gone'
      ? t.plain('effect.option_gone', { count: effect.count, option: effect.option })
      : t.plain(`effect.${effect.kind}`, { count: effect.count }),
  )
}
