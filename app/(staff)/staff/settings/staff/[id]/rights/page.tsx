import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ListSearch } from '#components/settings/list-search.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { Link } from '#components/ui/link.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { wordQuery } from '#lib/list-query.ts'
import { personAddress } from '#lib/roles/input.ts'
import { countersToBind, personWithRoles, rolesInForce } from '#lib/roles/queries.ts'
import { may } from '#lib/staff/access.ts'
import { RightsTable } from './rights-table.tsx'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'roles').plain('person.see_rights') }
}

/** What one person may do today and why: each right with the roles that give it, where and until when. */
export default async function PersonRightsPage({ params, searchParams }: Props) {
  const staff = await requireStaff('roles.view')
  const address = personAddress.safeParse(await params)
  const found = address.success ? await personWithRoles(staff, address.data.id) : null
  if (!found) notFound()
  const { person } = found
  const { q } = wordQuery.parse(await searchParams)
  const [locale, roles, counters] = await Promise.all([
    staffLocale(),
    person.retiredAt ? [] : rolesInForce(staff, person.id, currentTime()),
    countersToBind(staff),
  ])
  const t = textOf(locale, 'roles')
  return (
    <SettingsPage
      isWide
      back={{ href: '/staff/settings/roles', words: t('back') }}
      title={t('rights.title', { name: person.name })}
      lead={t('rights.lead')}
      example={t('rights.example')}
    >
      {may(staff, 'roles.give') && (
        <p>
          <Link href={`/staff/settings/staff/${person.id}/roles`}>{t('rights.give')}</Link>
        </p>
      )}
      {roles.length > 0 && <ListSearch locale={locale} query={q} label={t('matrix.search')} />}
      <RightsTable {...{ locale, roles, counters }} query={q} />
    </SettingsPage>
  )
}
