import type { Metadata, Route } from 'next'
import { EmptyState } from '#components/settings/empty-state.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { Link } from '#components/ui/link.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { historyQuery } from '#lib/changes/input.ts'
import { authors, batches, PAGE } from '#lib/changes/queries.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { openedSearch } from '#lib/sealed-search.ts'
import { searchAction } from './actions.ts'
import { BatchTable } from './batch-table.tsx'
import { HistorySearch } from './history-search.tsx'

type Query = Record<string, string | string[] | undefined>

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'calendars').plain('history.title') }
}

/** Every act of an administrator, the newest first, by what it changed. */
export default async function HistoryPage({ searchParams }: { searchParams: Promise<Query> }) {
  const staff = await requireStaff('settings.edit')
  const [locale, people, asked] = await Promise.all([staffLocale(), authors(staff), searchParams])
  const { asked: opened, sealed, isRefused } = openedSearch(staff, asked)
  const { before, after, order, q, thing, by } = historyQuery.parse(opened)
  const isOldestFirst = order === 'oldest'
  const rows = await batches(staff, { thing, by, words: q, before, after, isOldestFirst })
  const t = textOf(locale, 'calendars')
  const kept = { order, ...(q && sealed), ...(thing && { thing }), ...(by && { by }) }
  const hrefWith = (more: Record<string, string>) =>
    `/staff/settings/history?${new URLSearchParams({ ...kept, ...more })}` as Route
  const last = rows.at(-1)?.id ?? ''
  return (
    <SettingsPage
      isWide
      back={{ href: '/staff/settings', words: t('back') }}
      title={t('history.title')}
      lead={t('history.lead')}
      example={t('history.example')}
    >
      <HistorySearch
        locale={locale}
        people={people}
        query={{ q, order, thing, by }}
        sent={{ action: searchAction, isRefused }}
      />
      {rows.length === 0 && (
        <EmptyState>{t(q || thing || by ? 'history.none_found' : 'history.none')}</EmptyState>
      )}
      {rows.length > 0 && (
        <BatchTable
          locale={locale}
          batches={rows}
          order={order}
          orderHref={hrefWith({ order: isOldestFirst ? 'newest' : 'oldest' })}
        />
      )}
      <p className="flex flex-wrap gap-x-6">
        {rows.length === PAGE && (
          <Link href={hrefWith({ [isOldestFirst ? 'after' : 'before']: last })}>
            {t(isOldestFirst ? 'history.later' : 'history.older')}
          </Link>
        )}
        {(before || after) && <Link href="/staff/settings/history">{t('history.newest')}</Link>}
      </p>
    </SettingsPage>
  )
}
