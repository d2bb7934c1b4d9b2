import type { Metadata } from 'next'
import { ListSearch } from '#components/settings/list-search.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { roleName } from '#components/staff/role-name.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { wordQuery } from '#lib/list-query.ts'
import { rolesToShow } from '#lib/roles/queries.ts'
import { may } from '#lib/staff/access.ts'
import { RoleMatrix } from './role-matrix.tsx'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'roles').plain('title') }
}

/** 操作職員権限設定: what every role may do, in one table; each heading leads to the role. */
export default async function RolesPage({ searchParams }: Props) {
  const staff = await requireStaff('roles.view')
  const [locale, roles, asked] = await Promise.all([staffLocale(), rolesToShow(staff), searchParams])
  const { q } = wordQuery.parse(asked)
  const t = textOf(locale, 'roles')
  const lacking = roles.filter(({ newRights }) => newRights.length > 0)
  return (
    <SettingsPage
      isWide
      back={{ href: '/staff/settings', words: t('back_settings') }}
      title={t('title')}
      lead={t('lead')}
      example={t('example')}
    >
      {may(staff, 'roles.edit') && (
        <p>
          <ButtonLink href="/staff/settings/roles/new">{t('add')}</ButtonLink>
        </p>
      )}
      {lacking.length > 0 && (
        <Notice tone="warning" title={t('new_rights.list')}>
          <ul>
            {lacking.map((role) => (
              <li key={role.id}>
                <Link href={`/staff/settings/roles/${role.id}#new-rights`}>{roleName(role, locale)}</Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <ListSearch locale={locale} query={q} label={t('matrix.search')} />
      <RoleMatrix locale={locale} roles={roles} query={q} />
    </SettingsPage>
  )
}
