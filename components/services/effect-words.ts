import type { CounterEffect } from '#lib/counters/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'
import type { ServiceEffect } from '#lib/services/read-effects.ts'

/** What saving a counter or a service would do, a sentence each. `things` are the counters or services they name. */
export function effectWords(
  effects: readonly (CounterEffect | ServiceEffect)[],
  things: readonly { id: string; name: LocalizedText }[],
  locale: StaffLocale,
): string[] {
  const t = textOf(locale, 'places')
  const nameOf = (id: string) => {
    const thing = things.find((one) => one.id === id)
    return thing ? localized(thing.name, locale) : id
  }
  return effects.map((effect) => {
    switch (effect.kind) {
      case 'no_way':
        return t.plain('effect.no_way')
      case 'only_way':
        return t.plain(`effect.only_way.${effect.way}`)
      case 'service_dropped':
        return t.plain('effect.service_dropped', { name: nameOf(effect.serviceId), count: effect.count })
      case 'counter_dropped':
      case 'counter_kept':
        return t.plain(`effect.${effect.kind}`, { name: nameOf(effect.counterId), count: effect.count })
      case 'counter_empty':
        return t.plain('effect.counter_empty', { name: nameOf(effect.counterId) })
      case 'restored':
        return t.plain(effect.isPublic ? 'effect.restored_public' : 'effect.restored_closed')
      default:
        return t.plain(`effect.${effect.kind}`, { count: effect.count })
    }
  })
}
