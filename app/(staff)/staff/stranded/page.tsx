import type { Metadata } from 'next'
import { EmptyState } from '#components/settings/empty-state.tsx'
import { ListPages } from '#components/settings/list-pages.tsx'
import { ListSearch } from '#components/settings/list-search.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { Link } from '#components/ui/link.tsx'
import { leaveTrace } from '#lib/auth/leave-trace.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { publicCounters } from '#lib/counters/queries.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { openedSearch } from '#lib/sealed-search.ts'
import { may } from '#lib/staff/access.ts'
import { handledQuery, strandedFilter } from '#lib/stranded/input.ts'
import { fasterWithVisits, liftedFrom, strandedList } from '#lib/stranded/queries.ts'
import { listPath } from '#lib/stranded/rules.ts'
import { searchAction } from './actions.ts'
import { CauseFilter } from './cause-filter.tsx'
import { LateNotice } from './late-notice.tsx'
import { PeopleForm } from './people-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'stranded').plain('list.title') }
}

type Query = Record<string, string | string[] | undefined>

/** The work list of those who cannot be served as they booked: why, whom to tell how, and what can be done. */
export default async function StrandedPage({ searchParams }: { searchParams: Promise<Query> }) {
  const staff = await requireStaff('stranded.view')
  const [locale, query, counters] = await Promise.all([staffLocale(), searchParams, publicCounters()])
  const { asked, sealed, isRefused } = openedSearch(staff, query)
  const filter = strandedFilter.parse(asked)
  const address = { ...filter, ...sealed }
  const list = await strandedList(staff, filter, currentTime())
  await leaveTrace(staff, { act: 'stranded_listed', detail: { terms: filter.q || null, page: filter.page } })
  const { done, count, undone, taken, faster, freed, ...late } = handledQuery.parse(query)
  const told = await Promise.all([fasterWithVisits(staff, faster), liftedFrom(staff, freed)])
  const t = textOf(locale, 'stranded')
  return (
    <SettingsPage
      back={{ href: '/staff', words: textOf(locale, 'desk')('title') }}
      title={t('list.title')}
      lead={t('list.lead')}
      example={t('list.example')}
      done={undone ? t('list.undone') : done && count > 0 && t(`list.done.${done}`, { count })}
      isWide
    >
      <LateNotice locale={locale} late={late} visits={told.flat()} />
      <p className="flex flex-wrap gap-4">
        <Link href="/staff/stranded/kept">{t('list.to_kept')}</Link>
        <Link href="/staff/stranded/calls">{t('list.to_calls')}</Link>
        {may(staff, 'stops.edit') && <Link href="/staff/stops">{t('list.to_stops')}</Link>}
      </p>
      {list.causes.length > 0 && <CauseFilter locale={locale} filter={address} causes={list.causes} />}
      {list.causes.length > 0 && (
        <ListSearch
          locale={locale}
          query={filter.q}
          label={t('list.search')}
          submit={t('list.find')}
          kept={{ cause: filter.cause, order: filter.order }}
          sent={{ action: searchAction, isRefused }}
        />
      )}
      {list.people.length === 0 ? (
        <EmptyState>
          <p>{list.causes.length === 0 ? t('list.empty') : t('list.empty_found')}</p>
        </EmptyState>
      ) : (
        <PeopleForm
          locale={locale}
          filter={address}
          list={list}
          counters={counters}
          taken={taken}
          canHandle={may(staff, 'stranded.handle')}
        />
      )}
      <ListPages
        locale={locale}
        page={filter.page}
        pages={list.pages}
        pathOf={(page) => listPath({ ...address, page })}
      />
    </SettingsPage>
  )
}
