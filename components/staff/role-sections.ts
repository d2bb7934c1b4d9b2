import type { SettingsSection } from '#components/settings/section-fields.tsx'
import type { SettingsField } from '#components/settings/settings-field.ts'
import type { Rights } from '#lib/actor.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { LocalizedText, StaffLocale } from '#lib/locales.ts'
import { may } from '#lib/staff/access.ts'
import { permissionGroups } from './permission-groups.ts'

type Model = {
  name: Partial<LocalizedText>
  permissions: readonly string[]
  /** Of who edits it: nobody gives or takes a right that they do not have. */
  rights: Rights
}

/** The form of a role: its id where it is new, its name, and a tick for every right in groups. */
export function roleSections(locale: StaffLocale, role: Model, isNew = false): SettingsSection[] {
  const t = textOf(locale, 'roles')
  const id: SettingsField = {
    kind: 'short',
    name: 'id',
    label: t.plain('form.id'),
    hint: t('form.id_hint'),
    value: '',
    isRequired: true,
  }
  const name: SettingsField = {
    kind: 'words',
    name: 'name',
    label: t.plain('form.name'),
    hint: t('form.name_hint'),
    values: role.name,
    isRequired: true,
  }
  return [
    { title: t('form.title'), fields: isNew ? [id, name] : [name] },
    {
      title: t('form.permissions'),
      lead: t('form.permissions_hint'),
      fields: permissionGroups.map(({ reach, permissions }) => ({
        kind: 'ticks',
        name: `permissions.${reach}`,
        label: t.plain(`group.${reach}`),
        value: role.permissions.filter(
          (one) => !isNew || permissions.some((own) => own === one && may(role, own)),
        ),
        choices: permissions.map((permission) => ({
          value: permission,
          label: t(`permission.${permission}`),
          ...(!may(role, permission) && { isFixed: true, hint: t('form.not_yours') }),
        })),
      })),
    },
  ]
}
