import type { Metadata } from 'next'
import { EmptyState } from '#components/settings/empty-state.tsx'
import { ListSearch } from '#components/settings/list-search.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { leaveTrace } from '#lib/auth/leave-trace.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { openedSearch } from '#lib/sealed-search.ts'
import { may } from '#lib/staff/access.ts'
import { fasterAct, keptFilter } from '#lib/stranded/input.ts'
import { fasterWithKeeping, keptVisits } from '#lib/stranded/queries.ts'
import { searchAction } from './actions.ts'
import { fasterWords } from './faster-words.tsx'
import { KeptTable } from './kept-table.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'stranded').plain('kept.title') }
}

type Query = Record<string, string | string[] | undefined>

/** Visits to come that staff decided to serve as booked, to take that back. */
export default async function KeptPage({ searchParams }: { searchParams: Promise<Query> }) {
  const staff = await requireStaff('stranded.view')
  const [locale, query] = await Promise.all([staffLocale(), searchParams])
  const { asked, sealed, isRefused } = openedSearch(staff, query)
  const { q, sort, order } = keptFilter.parse(asked)
  const visits = await keptVisits(staff, { q, sort, order }, currentTime())
  await leaveTrace(staff, { act: 'stranded_listed', detail: { terms: q || null, count: visits.length } })
  const { faster } = fasterAct.parse(query)
  const t = textOf(locale, 'stranded')
  return (
    <SettingsPage
      back={{ href: '/staff/stranded', words: t('check.back') }}
      title={t('kept.title')}
      lead={t('kept.lead')}
      example={t('kept.example')}
      faster={faster && fasterWords(locale, await fasterWithKeeping(staff, faster))}
      isWide
    >
      <ListSearch
        locale={locale}
        query={q}
        label={t('list.search')}
        submit={t('list.find')}
        kept={{ sort, order }}
        sent={{ action: searchAction, isRefused }}
      />
      {visits.length === 0 ? (
        <EmptyState>
          <p>{q === '' ? t('kept.empty') : t('kept.empty_found')}</p>
        </EmptyState>
      ) : (
        <KeptTable
          locale={locale}
          visits={visits}
          query={{ ...sealed, sort, order }}
          canHandle={may(staff, 'stranded.handle')}
        />
      )}
    </SettingsPage>
  )
}
