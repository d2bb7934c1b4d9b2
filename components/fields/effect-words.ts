import type { FieldEffect } from '#lib/fields/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

/** What saving a question would do, a sentence each. */
export function effectWords(effects: readonly FieldEffect[], locale: StaffLocale): string[] {
  const t = textOf(locale, 'forms')
  return effects.map((effect) => {
    switch (effect.kind) {
      case 'option_gone':
        return t.plain('effect.option_gone', { count: effect.count, option: effect.option })
      case 'option_renamed': {
        const { count, option, renamed } = effect
        return t.plain('effect.option_renamed', { count, option, renamed })
      }
      case 'longer':
        return t.plain(`effect.longer.${effect.form}`, { count: effect.count, most: effect.most })
      default:
        return t.plain(`effect.${effect.kind}`, { count: effect.count })
    }
  })
}
