import type { RoleName } from '#lib/actor.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'
import { isShippedRole } from '#lib/staff/rules.ts'

/** The city's own name for a role as it was typed; none where it is what the role is called without one. */
export function ownName(role: RoleName, typed: LocalizedText): LocalizedText | null {
  const shown = { ja: roleName(role, 'ja'), en: roleName(role, 'en') }
  const isSame = Object.entries(typed).every(([locale, text]) => text === shown[locale as 'ja' | 'en'])
  return isSame ? role.name : typed
}

/** What a role is called: by the city, or by the product as long as the city calls it nothing else. */
export function roleName({ id, name }: RoleName, locale: StaffLocale): string {
  if (name) return localized(name, locale)
  return isShippedRole(id) ? textOf(locale, 'staff').plain(`role.${id}`) : id
}
