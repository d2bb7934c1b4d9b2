import type { Metadata, Route } from 'next'
import { FileChoice } from '#components/files/file-choice.tsx'
import { EmptyState } from '#components/settings/empty-state.tsx'
import { ListPages } from '#components/settings/list-pages.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { Link } from '#components/ui/link.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { fileProblemOf } from '#lib/auth/table-file.ts'
import { csvEncodings } from '#lib/csv.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { filled } from '#lib/list-query.ts'
import { openedSearch } from '#lib/sealed-search.ts'
import { daySpan, turnedEnds } from '#lib/spans.ts'
import { may } from '#lib/staff/access.ts'
import { traceQuery } from '#lib/traces/input.ts'
import { tracedPeople, traceList } from '#lib/traces/queries.ts'
import { MOST_COUNTED, MOST_EXPORTED, tracePath } from '#lib/traces/rules.ts'
import { searchAction } from './actions.ts'
import { TraceSearch } from './trace-search.tsx'
import { TraceTable } from './trace-table.tsx'

type Query = Record<string, string | string[] | undefined>

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'audit').plain('title') }
}

/** 操作記録: who did or looked at what, by person, record, time and act. */
export default async function AuditPage({ searchParams }: { searchParams: Promise<Query> }) {
  const staff = await requireStaff('audit.view')
  const [locale, people, asked] = await Promise.all([staffLocale(), tracedPeople(staff), searchParams])
  const { asked: opened, sealed, isRefused } = openedSearch(staff, asked, ['record'])
  const query = traceQuery.parse(opened)
  const isTurned = turnedEnds(query, [daySpan]).length > 0
  const { items, total, pages } = isTurned ? nothing : await traceList(staff, query)
  const t = textOf(locale, 'audit')
  const { page, ...search } = { ...query, ...sealed }
  return (
    <SettingsPage
      isWide
      back={{ href: '/staff', words: may(staff, 'desk.view') ? t('back') : t('back_first') }}
      title={t('title')}
      lead={t('lead')}
      example={t('example')}
    >
      <p className="flex flex-wrap gap-x-6">
        <Link href="/staff/audit/review">{t('review.title')}</Link>
        <Link href="/staff/audit/seals">{t('seals.title')}</Link>
      </p>
      <TraceSearch locale={locale} people={people} query={query} sent={{ action: searchAction, isRefused }} />
      {!isTurned && <p role="status">{t(total < MOST_COUNTED ? 'found' : 'found_many', { count: total })}</p>}
      {!isTurned && items.length === 0 && <EmptyState>{t('none')}</EmptyState>}
      {items.length > 0 && (
        <TraceTable
          locale={locale}
          traces={items}
          order={query.order}
          orderHref={
            tracePath('/staff/audit', {
              ...search,
              order: query.order === 'newest' ? 'oldest' : 'newest',
            }) as Route
          }
        />
      )}
      <ListPages
        locale={locale}
        page={page}
        pages={pages}
        pathOf={(other) => tracePath('/staff/audit', { ...search, page: other })}
      />
      {items.length > 0 && may(staff, 'audit.export') && (
        <>
          <FileChoice
            locale={locale}
            hint={t('export')}
            formats={csvEncodings}
            action="/staff/audit/traces.csv"
            kept={filled(search)}
            problem={fileProblemOf(staff, asked.unfit)}
          />
          {total >= MOST_COUNTED && <p>{t('export_most', { count: MOST_EXPORTED })}</p>}
        </>
      )}
    </SettingsPage>
  )
}

/** What is found where days end before they begin: they are not looked for. */
const nothing: Awaited<ReturnType<typeof traceList>> = { items: [], total: 0, pages: 1 }
