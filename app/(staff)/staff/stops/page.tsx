import type { Metadata } from 'next'
import { EmptyState } from '#components/settings/empty-state.tsx'
import { ListSearch } from '#components/settings/list-search.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { overInWords } from '#components/stops/over-words.tsx'
import { stopInWords } from '#components/stops/stop-words.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { lastChanges } from '#lib/changes/queries.ts'
import { currentTime } from '#lib/clock.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { foundRows } from '#lib/list-query.ts'
import { openedSearch } from '#lib/sealed-search.ts'
import { mayStop } from '#lib/stops/access.ts'
import { doneQuery, pastFilter } from '#lib/stops/input.ts'
import { pastStops, serviceNames, stopsToShow, stopToEdit } from '#lib/stops/queries.ts'
import { strandedCount } from '#lib/stranded/queries.ts'
import { searchAction } from './actions.ts'
import { PastStops } from './past-stops.tsx'
import { StopCard } from './stop-card.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'stranded').plain('stops.title') }
}

type Query = Record<string, string | string[] | undefined>

/** What is stopped now, each with the button that lifts it; closing a counter; what is over. */
export default async function StopsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const staff = await requireStaff('stops.edit')
  const now = currentTime()
  const query = await searchParams
  const { asked, sealed, isRefused } = openedSearch(staff, query)
  const filter = pastFilter.parse(asked)
  const [locale, current, past, services, stranded] = await Promise.all([
    staffLocale(),
    stopsToShow(staff, now),
    pastStops(staff, filter, now),
    serviceNames(),
    strandedCount(staff, now),
  ])
  const changed = await lastChanges(
    staff,
    'booking_stop',
    current.map(({ id }) => id),
  )
  const t = textOf(locale, 'stranded')
  const { done, faster } = doneQuery.parse(query)
  const found = foundRows(current, { q: filter.q, sort: 'when', order: 'ascending' }, locale, {
    texts: (stop) => [
      ...Object.values(stopInWords(stop, services, locale)),
      stop.reason,
      ...Object.values(stop.banner),
    ],
    by: { when: ({ startsAt }) => startsAt.getTime() },
  })
  return (
    <SettingsPage
      back={{ href: '/staff', words: textOf(locale, 'desk')('title') }}
      title={t('stops.title')}
      lead={t('stops.lead')}
      example={t('stops.example')}
      done={done && t(`stops.done.${done}`)}
      faster={faster && overInWords(locale, await stopToEdit(staff, faster))}
      isWide
    >
      <p className="flex flex-wrap items-center gap-4">
        <ButtonLink href="/staff/stops/new" look="danger" size="large">
          {t('stops.close_now')}
        </ButtonLink>
        <Link href="/staff/stranded">{t('stops.to_list', { count: stranded })}</Link>
      </p>
      {current.length + past.all > 0 && (
        <ListSearch
          locale={locale}
          query={filter.q}
          label={t('stops.search')}
          submit={t('stops.find')}
          kept={{ order: filter.order }}
          sent={{ action: searchAction, isRefused }}
        />
      )}
      <Heading level={2}>{t('stops.current')}</Heading>
      {found.length === 0 ? (
        <EmptyState>
          <p>{t(current.length === 0 ? 'stops.none' : 'stops.none_found')}</p>
        </EmptyState>
      ) : (
        <ul className="space-y-4">
          {found.map((stop) => (
            <li key={stop.id}>
              <StopCard
                last={changed.get(stop.id)}
                locale={locale}
                stop={stop}
                services={services}
                now={now}
                isOwn={mayStop(staff, stop.counterId === null ? null : [stop.counterId])}
              />
            </li>
          ))}
        </ul>
      )}
      <PastStops locale={locale} past={past} filter={{ ...filter, ...sealed }} services={services} />
    </SettingsPage>
  )
}
