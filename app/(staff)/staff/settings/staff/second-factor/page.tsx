import type { Metadata } from 'next'
import { changedMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { roleName } from '#components/staff/role-name.ts'
import { requireRecentStaff } from '#lib/auth/require-recent-staff.ts'
import { keptStaffTyped } from '#lib/auth/staff-typed-form.ts'
import { rolesWithFactor } from '#lib/factors/queries.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { saveRequiredAction } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'personnel').plain('required.title') }
}

/** Whose roles ask for a second factor. */
export default async function RequiredFactorPage() {
  const staff = await requireRecentStaff('roles.edit')
  const [locale, { roles, seen, last }, kept] = await Promise.all([
    staffLocale(),
    rolesWithFactor(staff),
    keptStaffTyped(staff, '/staff/settings/staff/second-factor'),
  ])
  const t = textOf(locale, 'personnel')
  return (
    <SettingsPage
      back={{ href: '/staff/settings/staff', words: t('back.people') }}
      title={t('required.title')}
      lead={t('required.lead')}
      example={t('required.example')}
    >
      <SettingsForm
        action={saveRequiredAction}
        kept={kept}
        hidden={{ seen }}
        sections={[
          {
            fields: [
              {
                kind: 'ticks',
                name: 'roles',
                label: t.plain('required.roles'),
                value: roles.filter(({ requiresSecondFactor }) => requiresSecondFactor).map(({ id }) => id),
                choices: roles.map((role) => ({ value: role.id, label: roleName(role, locale) })),
              },
            ],
          },
        ]}
        words={settingsFormWords(locale)}
        refusals={{ changed_meanwhile: changedMeanwhile(locale, last) }}
      />
    </SettingsPage>
  )
}
