import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { ThingHistory } from '#components/settings/thing-history.tsx'
import { givenSections } from '#components/staff/given-sections.ts'
import { roleRefusals } from '#components/staff/role-refusals.ts'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { requireRecentStaff } from '#lib/auth/require-recent-staff.ts'
import { keptStaffTyped } from '#lib/auth/staff-typed-form.ts'
import { historyOf } from '#lib/changes/queries.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { personAddress, personQuery } from '#lib/roles/input.ts'
import { countersToBind, personWithRoles, rolesToShow } from '#lib/roles/queries.ts'
import { saveGivenAction } from './actions.ts'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'roles').plain('person.held') }
}

/** The roles of one person, each with its counters and its last day. */
export default async function PersonRolesPage({ params, searchParams }: Props) {
  const staff = await requireRecentStaff('roles.give')
  const address = personAddress.safeParse(await params)
  const found = address.success ? await personWithRoles(staff, address.data.id) : null
  if (!found) notFound()
  const { person, given, seen } = found
  const [locale, roles, counters, changes, kept, query] = await Promise.all([
    staffLocale(),
    rolesToShow(staff),
    countersToBind(staff),
    historyOf(staff, 'staff_roles', person.id),
    keptStaffTyped(staff, `/staff/settings/staff/${person.id}/roles`),
    searchParams,
  ])
  const t = textOf(locale, 'roles')
  const { done } = personQuery.parse(query)
  return (
    <SettingsPage
      back={{ href: '/staff/settings/roles', words: t('person.back') }}
      title={t('person.title', { name: person.name })}
      lead={t('person.lead')}
      example={t('person.example')}
      done={done && t('done.saved')}
    >
      {person.retiredAt && <Notice tone="warning" title={t('person.retired')} />}
      <p>
        <Link href={`/staff/settings/staff/${person.id}/rights`}>{t('person.see_rights')}</Link>
      </p>
      <SettingsForm
        words={settingsFormWords(locale)}
        refusals={roleRefusals(locale, changes)}
        action={saveGivenAction.bind(null, { id: person.id })}
        kept={kept}
        hidden={{ seen }}
        sections={givenSections(locale, { rights: staff.rights, roles, given, counters })}
        submit={t('person.save')}
      />
      <ThingHistory locale={locale} changes={changes} labels={{ roles: t.plain('history.roles') }} />
    </SettingsPage>
  )
}
