import { textOf } from '#lib/i18n/text.tsx'
import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'
import { differing } from '#lib/roles/rules.ts'
import { ADMINISTRATOR } from '#lib/staff/rules.ts'
import { roleName } from './role-name.ts'

type Role = { id: string; name: LocalizedText | null; permissions: readonly string[]; holders: number }

/** What a change of a role does, before it is done: one sentence an effect; nothing where nothing changes. */
export function roleEffects(
  before: Role,
  after: Pick<Role, 'name' | 'permissions'>,
  locale: StaffLocale,
): string[] {
  const t = textOf(locale, 'roles')
  const isFixed = before.id === ADMINISTRATOR
  const changed = isFixed ? [] : differing(before.permissions, after.permissions)
  const rights = changed.map((permission) =>
    t.plain(after.permissions.includes(permission) ? 'asked.added' : 'asked.removed', {
      permission: t.plain(`permission.${permission}`),
    }),
  )
  const name = after.name && localized(after.name, locale)
  const renamed = name && name !== roleName(before, locale) ? [t.plain('asked.name', { name })] : []
  const effects = [...rights, ...renamed]
  return effects.length === 0 ? [] : [...effects, t.plain('asked.holders', { count: before.holders })]
}
