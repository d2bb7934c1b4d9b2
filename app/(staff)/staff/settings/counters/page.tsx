import type { Metadata } from 'next'
import { EmptyState } from '#components/settings/empty-state.tsx'
import { ListSearch } from '#components/settings/list-search.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { counterQuery } from '#lib/counters/input.ts'
import { countersToEdit } from '#lib/counters/queries.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { localized } from '#lib/locales.ts'
import { CounterTable } from './counter-table.tsx'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'places').plain('counters.title') }
}

/** All counters in the order of the city, those in the archive folded away. */
export default async function CountersPage({ searchParams }: Props) {
  const staff = await requireStaff('counters.edit')
  const [locale, counters, query] = await Promise.all([staffLocale(), countersToEdit(staff), searchParams])
  const { q, done } = counterQuery.parse(query)
  const t = textOf(locale, 'places')
  const found = counters.filter(({ id, name, shortName }) =>
    [id, ...Object.values(name), ...Object.values(shortName)].some((text) => text.includes(q.trim())),
  )
  const shown = found.filter(({ archivedAt }) => archivedAt === null)
  const archived = found.filter(({ archivedAt }) => archivedAt !== null)
  return (
    <SettingsPage
      isWide
      back={{ href: '/staff/settings', words: t('back.settings') }}
      title={t('counters.title')}
      lead={t('counters.lead')}
      example={t('counters.example')}
      done={done === 'moved' ? t('done.moved') : undefined}
    >
      <p>
        <ButtonLink href="/staff/settings/counters/new">{t('counters.add')}</ButtonLink>
      </p>
      <ListSearch query={q} words={{ label: t('list.search'), submit: t('list.search_submit') }} />
      {found.length === 0 && (
        <EmptyState>
          <p>{q ? t('list.none_found', { query: q }) : t('list.none')}</p>
        </EmptyState>
      )}
      {shown.length > 0 && (
        <CounterTable
          id="counters"
          caption={t('counters.title')}
          locale={locale}
          counters={shown}
          order={counters.filter(({ archivedAt }) => archivedAt === null).map(({ id }) => id)}
        />
      )}
      {archived.length > 0 && (
        <details className="more">
          <summary>{t('list.archive_title', { count: archived.length })}</summary>
          <ul className="mt-4 list-disc space-y-1 pl-6">
            {archived.map(({ id, name }) => (
              <li key={id}>
                <a className="link" href={`/staff/settings/counters/${id}`}>
                  {localized(name, locale)}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </SettingsPage>
  )
}
