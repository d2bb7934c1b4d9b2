import type { Metadata } from 'next'
import { EmptyState } from '#components/settings/empty-state.tsx'
import { ListSearch } from '#components/settings/list-search.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Link } from '#components/ui/link.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { localized } from '#lib/locales.ts'
import { serviceQuery } from '#lib/services/input.ts'
import { servicesToEdit } from '#lib/services/queries.ts'
import { ServiceTable } from './service-table.tsx'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'places').plain('services.title') }
}

/** All services in the order of the city, those in the archive folded away. */
export default async function ServicesPage({ searchParams }: Props) {
  const staff = await requireStaff('services.edit')
  const [locale, services, query] = await Promise.all([staffLocale(), servicesToEdit(staff), searchParams])
  const { q, done } = serviceQuery.parse(query)
  const t = textOf(locale, 'places')
  const found = services.filter(({ id, name }) =>
    [id, ...Object.values(name)].some((text) => text.includes(q.trim())),
  )
  const shown = found.filter(({ archivedAt }) => archivedAt === null)
  const archived = found.filter(({ archivedAt }) => archivedAt !== null)
  return (
    <SettingsPage
      isWide
      back={{ href: '/staff/settings', words: t('back.settings') }}
      title={t('services.title')}
      lead={t('services.lead')}
      example={t('services.example')}
      done={done && t(`done.${done}`)}
    >
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <ButtonLink href="/staff/settings/services/new">{t('services.add')}</ButtonLink>
        <Link href="/staff/settings/documents">{t('services.documents')}</Link>
      </div>
      <ListSearch query={q} words={{ label: t('list.search'), submit: t('list.search_submit') }} />
      {found.length === 0 && (
        <EmptyState>
          <p>{q ? t('list.none_found', { query: q }) : t('list.none')}</p>
        </EmptyState>
      )}
      {shown.length > 0 && (
        <ServiceTable
          locale={locale}
          services={shown}
          order={services.filter(({ archivedAt }) => archivedAt === null).map(({ id }) => id)}
        />
      )}
      {archived.length > 0 && (
        <details className="more">
          <summary>{t('list.archive_title', { count: archived.length })}</summary>
          <ul className="mt-4 list-disc space-y-1 pl-6">
            {archived.map(({ id, name }) => (
              <li key={id}>
                <Link href={`/staff/settings/services/${id}`}>{localized(name, locale)}</Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </SettingsPage>
  )
}
