import type { RoleName } from '#lib/actor.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { localized, type StaffLocale } from '#lib/locales.ts'
import { isShippedRole } from '#lib/staff/rules.ts'

/** What a role is called: by the city, or by the product as long as the city calls it nothing else. */
export function roleName({ id, name }: RoleName, locale: StaffLocale): string {
  if (name) return localized(name, locale)
  return isShippedRole(id) ? textOf(locale, 'staff').plain(`role.${id}`) : id
}
