import type { SettingsSection } from '#components/settings/section-fields.tsx'
import type { Rights } from '#lib/actor.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'
import { modules } from '#lib/modules.ts'
import type { RoleToShow } from '#lib/roles/queries.ts'
import type { Given } from '#lib/roles/rules.ts'
import { isPermission, may } from '#lib/staff/access.ts'
import { roleName } from './role-name.ts'

type Model = {
  /** Of who gives them. */
  rights: Rights
  roles: readonly RoleToShow[]
  given: readonly Given[]
  counters: readonly { id: string; name: LocalizedText }[]
}

/** The form that gives roles: which, and for each until when, where and for what; of those not held that is folded away. Roles in the archive are offered to nobody new. */
export function givenSections(
  locale: StaffLocale,
  { rights, roles, given, counters }: Model,
): SettingsSection[] {
  const t = textOf(locale, 'roles')
  const heldBy = (id: string) => given.find(({ roleId }) => roleId === id)
  const offered = roles.filter(({ id, archivedAt }) => archivedAt === null || heldBy(id))
  const places = counters.map(({ id, name }) => ({ value: id, label: localized(name, locale) }))
  return [
    {
      fields: [
        {
          kind: 'ticks',
          name: 'held',
          label: t.plain('person.held'),
          hint: t('person.held_hint'),
          value: given.map(({ roleId }) => roleId),
          choices: offered.map((role) => ({
            value: role.id,
            label: roleName(role, locale),
            ...(!isWithin(rights, role) && { isFixed: true, hint: t('person.not_yours') }),
          })),
        },
      ],
    },
    ...offered.map(
      (role): SettingsSection => ({
        title: t(heldBy(role.id) ? 'person.role' : 'person.role_not_held', { name: roleName(role, locale) }),
        isFolded: !heldBy(role.id),
        fields: [
          {
            kind: 'date',
            name: `until.${role.id}`,
            label: t.plain('person.until'),
            hint: t('person.until_hint'),
            value: heldBy(role.id)?.validUntil ?? '',
          },
          {
            kind: 'ticks',
            name: `counters.${role.id}`,
            label: t.plain('person.counters'),
            hint: t('person.counters_hint'),
            value: heldBy(role.id)?.counterIds ?? [],
            choices: places,
          },
          {
            kind: 'ticks',
            name: `modules.${role.id}`,
            label: t.plain('person.modules'),
            hint: t('person.modules_hint'),
            value: heldBy(role.id)?.modules ?? [],
            choices: modules.map((name) => ({ value: name, label: t(`module.${name}`) })),
          },
        ],
      }),
    ),
  ]
}

/** Whether somebody has every right of a role, somewhere at least: who lacks one can neither give nor take the role. */
const isWithin = (rights: Rights, { permissions }: RoleToShow): boolean =>
  permissions.every((permission) => !isPermission(permission) || may({ rights }, permission))
