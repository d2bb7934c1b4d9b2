import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { ThingHistory } from '#components/settings/thing-history.tsx'
import { roleName } from '#components/staff/role-name.ts'
import { roleRefusals } from '#components/staff/role-refusals.ts'
import { roleSections } from '#components/staff/role-sections.ts'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { requireRecentStaff } from '#lib/auth/require-recent-staff.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { keptStaffTyped } from '#lib/auth/staff-typed-form.ts'
import { historyOf } from '#lib/changes/queries.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { wordQuery } from '#lib/list-query.ts'
import { roleAddress, roleQuery } from '#lib/roles/input.ts'
import { countersToBind, roleToEdit } from '#lib/roles/queries.ts'
import { openedSearch } from '#lib/sealed-search.ts'
import { may } from '#lib/staff/access.ts'
import { ADMINISTRATOR } from '#lib/staff/rules.ts'
import { saveRoleAction, searchHoldersAction } from './actions.ts'
import { ArchiveRole } from './archive-role.tsx'
import { Holders } from './holders.tsx'
import { NewRights } from './new-rights.tsx'

type Props = {
  params: Promise<{ role: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'roles').plain('title') }
}

/** One role: what it includes, who has it, the archive, and who changed what. */
export default async function RolePage({ params, searchParams }: Props) {
  const staff = await requireStaff('roles.view')
  const mayEdit = may(staff, 'roles.edit')
  if (mayEdit) await requireRecentStaff('roles.edit')
  const address = roleAddress.safeParse(await params)
  const found = address.success ? await roleToEdit(staff, address.data.role) : null
  if (!found) notFound()
  const { role, seen, holders } = found
  const [locale, changes, counters, kept, query] = await Promise.all([
    staffLocale(),
    historyOf(staff, 'role', role.id),
    countersToBind(staff),
    keptStaffTyped(staff, `/staff/settings/roles/${role.id}`),
    searchParams,
  ])
  const { done } = roleQuery.parse(query)
  const { asked, isRefused } = openedSearch(staff, query)
  const t = textOf(locale, 'roles')
  const names = { ja: roleName(role, 'ja'), en: roleName(role, 'en') }
  const sections = roleSections(locale, { ...role, name: role.name ?? names, rights: staff.rights })
  const isFixed = role.id === ADMINISTRATOR
  return (
    <SettingsPage
      back={{ href: '/staff/settings/roles', words: t('back') }}
      title={roleName(role, locale)}
      lead={t(mayEdit ? 'edit_lead' : 'view_only')}
      example={t('edit_example')}
      done={done && t(`done.${done}`)}
    >
      {isFixed && (
        <Notice title={t('administrator.title')}>
          <p>{t('administrator.lead')}</p>
        </Notice>
      )}
      <NewRights {...{ locale, staff, role, seen }} last={changes[0]} />
      {mayEdit && (
        <p>
          <Link href={`/staff/settings/roles/new?${new URLSearchParams({ from: role.id })}`}>
            {t('copy')}
          </Link>
        </p>
      )}
      {mayEdit && (
        <SettingsForm
          words={settingsFormWords(locale)}
          refusals={roleRefusals(locale, changes)}
          action={saveRoleAction.bind(null, { role: role.id })}
          kept={kept}
          hidden={{ seen }}
          sections={isFixed ? sections.slice(0, 1) : sections}
          submit={t('form.save')}
        />
      )}
      <Holders
        {...{ locale, holders, counters }}
        query={wordQuery.parse(asked).q}
        sent={{ action: searchHoldersAction.bind(null, role.id), isRefused }}
      />
      {mayEdit && !isFixed && <ArchiveRole locale={locale} role={role} />}
      <ThingHistory
        locale={locale}
        changes={changes}
        labels={{
          permissions: t.plain('history.permissions'),
          name: t.plain('history.name'),
          archivedAt: t.plain('history.archivedAt'),
        }}
      />
    </SettingsPage>
  )
}
