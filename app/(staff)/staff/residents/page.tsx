import type { Metadata } from 'next'
import { ResidentTable } from '#components/residents/resident-table.tsx'
import { shownRows } from '#components/residents/shown-rows.ts'
import { problemWords } from '#components/shell/problem-words.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { leaveTrace } from '#lib/auth/leave-trace.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { listPage } from '#lib/residents/input.ts'
import { residentCounts, residentList } from '#lib/residents/queries.ts'
import { residentsPerPage } from '#lib/residents/rules.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { may } from '#lib/staff/access.ts'
import { searchAction } from './actions.ts'
import { ListPages } from './list-pages.tsx'
import { SearchForm } from './search-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'residents').plain('title') }
}

type Query = Record<string, string | string[] | undefined>

/** Resident IDs: how many there are, a search for one, and the newest. */
export default async function ResidentsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const staff = await requireStaff('residents.view')
  const [locale, query, settings] = await Promise.all([staffLocale(), searchParams, citySettings()])
  const { page } = listPage.parse(query)
  const [list, counts] = await Promise.all([
    residentList(staff, { page }, currentTime()),
    residentCounts(staff),
  ])
  await leaveTrace(staff, { act: 'residents_listed', detail: { page, count: list.items.length } })
  const t = textOf(locale, 'residents')
  const hasNames = settings.residentData === 'stored'
  const table = {
    caption: t('list.caption'),
    number: t('list.number'),
    name: t('list.name'),
    state: t('list.state'),
    issuedAt: t('list.issued_at'),
  }
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
      <SearchForm
        action={searchAction}
        hasNames={hasNames}
        words={{
          label: t('search.label'),
          hint: t(hasNames ? 'search.hint_all' : 'search.hint_numbers'),
          submit: t('search.submit'),
          none: t('search.none'),
          found: t.plain('search.found', { count: '#' }),
          pagesLabel: t.plain('list.pages'),
          previous: t('list.previous', { count: residentsPerPage }),
          next: t('list.next', { count: residentsPerPage }),
          problems: problemWords(locale),
          table,
        }}
      />
      <Heading level={2} size={3}>
        {t('list.newest')}
      </Heading>
      {list.total === 0 && <p>{t('list.empty')}</p>}
      {list.items.length > 0 && (
        <ResidentTable id="newest" words={table} rows={shownRows(list.items, locale)} hasNames={hasNames} />
      )}
      {hasNames && (
        <p>
          <Link href="/staff/residents/export">{t('export')}</Link>
        </p>
      )}
      <ListPages locale={locale} page={page} pages={list.pages} />
    </div>
  )
}
