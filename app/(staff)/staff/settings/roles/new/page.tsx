import type { Metadata } from 'next'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { roleName } from '#components/staff/role-name.ts'
import { roleRefusals } from '#components/staff/role-refusals.ts'
import { roleSections } from '#components/staff/role-sections.ts'
import { requireRecentStaff } from '#lib/auth/require-recent-staff.ts'
import { keptStaffTyped } from '#lib/auth/staff-typed-form.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { roleQuery } from '#lib/roles/input.ts'
import { rolesToShow } from '#lib/roles/queries.ts'
import { addRoleAction } from './actions.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'roles').plain('new.title') }
}

/** A new role, empty or with what another one includes. */
export default async function NewRolePage({ searchParams }: Props) {
  const staff = await requireRecentStaff('roles.edit')
  const [locale, roles, kept, query] = await Promise.all([
    staffLocale(),
    rolesToShow(staff),
    keptStaffTyped(staff, '/staff/settings/roles/new'),
    searchParams,
  ])
  const { from } = roleQuery.parse(query)
  const model = roles.find(({ id }) => id === from)
  const t = textOf(locale, 'roles')
  return (
    <SettingsPage
      back={{ href: '/staff/settings/roles', words: t('back') }}
      title={t('new.title')}
      lead={t('new.lead')}
      example={t('new.example')}
    >
      {model && <p>{t('new.from', { name: roleName(model, locale) })}</p>}
      <SettingsForm
        words={settingsFormWords(locale)}
        refusals={roleRefusals(locale)}
        action={addRoleAction}
        kept={kept}
        sections={roleSections(
          locale,
          { name: {}, permissions: model?.permissions ?? [], rights: staff.rights },
          true,
        )}
        submit={t('form.add')}
      />
    </SettingsPage>
  )
}
