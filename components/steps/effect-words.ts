import { textOf } from '#lib/i18n/text.tsx'
import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'
import type { WorkEffect } from '#lib/steps/read-effects.ts'

/** What a change of the steps at the counter would mean, a sentence each. */
export function effectWords(
  effects: readonly WorkEffect[],
  services: readonly { id: string; name: LocalizedText }[],
  locale: StaffLocale,
): string[] {
  const t = textOf(locale, 'steps')
  const nameOf = (id: string) => {
    const service = services.find((one) => one.id === id)
    return service ? localized(service.name, locale) : id
  }
  return effects.map((effect) => {
    switch (effect.kind) {
      case 'service_moved': {
        const service = nameOf(effect.serviceId)
        return effect.to
          ? t.plain('settings.effect.service_moved', { service, to: localized(effect.to, locale) })
          : t.plain('settings.effect.service_without', { service })
      }
      case 'others_moved':
        return effect.to
          ? t.plain('settings.effect.others_moved', { to: localized(effect.to, locale) })
          : t.plain('settings.effect.others_without')
      default:
        return t.plain(`settings.effect.${effect.kind}`, { name: localized(effect.name, locale) })
    }
  })
}
