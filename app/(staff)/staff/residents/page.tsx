import type { Metadata } from 'next'
import { ResidentTable } from '#components/residents/resident-table.tsx'
import { EmptyState } from '#components/settings/empty-state.tsx'
import { ListPages } from '#components/settings/list-pages.tsx'
import { ListSearch } from '#components/settings/list-search.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { leaveTrace } from '#lib/auth/leave-trace.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { residentsQuery, searchFor } from '#lib/residents/input.ts'
import { residentCounts, residentList } from '#lib/residents/queries.ts'
import { residentListPath } from '#lib/residents/rules.ts'
import { openedSearch } from '#lib/sealed-search.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { may } from '#lib/staff/access.ts'
import { searchAction } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'residents').plain('title') }
}

type Query = Record<string, string | string[] | undefined>

/** Resident IDs: how many there are, and one after the other, or those that a search is for. */
export default async function ResidentsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const staff = await requireStaff('residents.view')
  const [locale, sent, settings] = await Promise.all([staffLocale(), searchParams, citySettings()])
  const { asked, sealed, isRefused } = openedSearch(staff, sent)
  const { q, page, sort, order } = residentsQuery.parse(asked)
  const search = q ? searchFor(q) : undefined
  const [{ items, total, pages }, counts] = await Promise.all([
    residentList(staff, { search, page, sort, order }, currentTime()),
    residentCounts(staff),
  ])
  await leaveTrace(
    staff,
    q
      ? { act: 'residents_searched', detail: { terms: q, page, count: total } }
      : { act: 'residents_listed', detail: { page, count: items.length } },
  )
  const t = textOf(locale, 'residents')
  const hasNames = settings.residentData === 'stored'
  const address = { ...sealed, sort, order }
  return (
    <div className="space-y-6">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <Heading level={1} size={2}>
          {t('title')}
        </Heading>
        {may(staff, 'residents.issue') && (
          <ButtonLink href="/staff/residents/issue">{t('issue_link')}</ButtonLink>
        )}
      </div>
      <p>{t('counts', counts)}</p>
      <ListSearch
        locale={locale}
        query={q}
        label={t('search.label')}
        hint={t(hasNames ? 'search.hint_all' : 'search.hint_numbers')}
        kept={{ sort, order }}
        sent={{ action: searchAction, isRefused }}
      />
      {q && total > 0 && <p role="status">{t('search.found', { count: total })}</p>}
      {q && (
        <p>
          <Link href="/staff/residents">{t('search.all')}</Link>
        </p>
      )}
      {items.length === 0 && (
        <EmptyState>
          <p role="status">{t(q ? 'search.none' : 'list.empty')}</p>
        </EmptyState>
      )}
      {items.length > 0 && (
        <ResidentTable
          locale={locale}
          query={{ q: sealed.q, sort, order }}
          rows={items}
          hasNames={hasNames}
        />
      )}
      <ListPages
        locale={locale}
        page={page}
        pages={pages}
        pathOf={(other) => residentListPath({ ...address, page: other })}
      />
      {hasNames && (
        <p>
          <Link href="/staff/residents/export">{t('export')}</Link>
        </p>
      )}
    </div>
  )
}
