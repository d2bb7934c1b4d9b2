import type { Metadata } from 'next'
import { ArrivalSearch } from '#components/desk/arrival-search.tsx'
import { ClosedToday } from '#components/desk/closed-today.tsx'
import { DayTotals } from '#components/desk/day-totals.tsx'
import { FileChoice } from '#components/files/file-choice.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { StaffMember } from '#lib/actor.ts'
import { leaveTraceOnce } from '#lib/auth/leave-trace.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { rememberedCounter, rememberedView } from '#lib/auth/staff-counter.ts'
import { fileProblemOf } from '#lib/auth/table-file.ts'
import { currentTime } from '#lib/clock.ts'
import { csvEncodings } from '#lib/csv.ts'
import { soughtOf } from '#lib/desk/input.ts'
import {
  arrivals,
  deskCounters,
  hiddenToday,
  placesToday,
  todaysVisits,
  type Visit,
} from '#lib/desk/queries.ts'
import { ALL_COUNTERS, chosenCounter, dayViews, isAhead, totalsOf } from '#lib/desk/rules.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { closingsToday } from '#lib/openings/queries.ts'
import { openedSearch } from '#lib/sealed-search.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { may } from '#lib/staff/access.ts'
import { stopsToday } from '#lib/stops/queries.ts'
import { withStops } from '#lib/stops/rules.ts'
import { searchVisitAction } from './actions.ts'
import { DayHead } from './day-head.tsx'
import { DayShown } from './day-shown.tsx'
import { SearchPart } from './search-part.tsx'
import { StopsAtCounters } from './stops-at-counters.tsx'
import { StopsHere } from './stops-here.tsx'

type Query = Partial<Record<'counter' | 'view' | 'q' | 'called' | 'unfit', string | string[]>>

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'desk').plain('title') }
}

/** Today at a counter, or at all of them: the first thing staff see, and the screen they work with all day. */
export default async function TodayPage({ searchParams }: { searchParams: Promise<Query> }) {
  const staff = await requireStaff('desk.view')
  const [locale, query, offered] = await Promise.all([staffLocale(), searchParams, deskCounters(staff)])
  const t = textOf(locale, 'desk')
  const now = currentTime()
  const chosen = chosenCounter(offered, [query.counter, await rememberedCounter()])
  if (!chosen) return <Notice title={t('noCounters')} />
  const counters = chosen === ALL_COUNTERS ? offered : offered.filter(({ id }) => id === chosen)
  const ids = counters.map(({ id }) => id)

  const { asked, sealed } = openedSearch(staff, query)
  const mayName = may(staff, 'desk.find_by_name')
  const wish = soughtOf(asked.q, mayName)
  const term = wish?.sought?.key ?? wish?.digits ?? ''
  await leaveTraces(staff, ids, term)
  const [visits, allPlaces, stops, closings, hidden, found, remembered, limits] = await Promise.all([
    todaysVisits(staff, ids, now),
    placesToday(staff, ids, now),
    stopsToday(staff, ids, now),
    closingsToday(staff, ids, now),
    hiddenToday(staff, ids, now),
    wish?.sought ? arrivals(staff, wish.sought, now) : [],
    rememberedView(),
    citySettings(),
  ])
  const places = withStops(allPlaces, stops)
  const isLookedFor = ({ id, number }: Visit) =>
    found.some((one) => one.id === id) || Boolean(wish?.digits && number.includes(wish.digits))
  const shown = term ? visits.filter(isLookedFor) : visits
  // What was searched for is a list, however the day is shown.
  const view = term ? 'list' : (dayViews.find((one) => one === query.view) ?? remembered)
  const dayPath = `/staff?${new URLSearchParams({ counter: chosen, view })}`
  return (
    <div className="desk space-y-4">
      <DayHead
        locale={locale}
        now={now}
        fresh={{
          path: term ? `${dayPath}&q=${sealed.q}` : dayPath,
          counterIds: ids,
          content: visits.map(({ id, version }) => `${id}.${version}`).join(),
          hasNext: shown.some((visit) => isAhead(visit, now)),
        }}
        counters={offered}
        counterId={chosen}
        view={view}
      />
      {ids.length === 1 ? (
        <StopsHere locale={locale} stops={stops} now={now} staff={staff} />
      ) : (
        <StopsAtCounters locale={locale} stops={stops} staff={staff} />
      )}
      <ClosedToday locale={locale} counters={counters} closings={closings} />
      <DayTotals locale={locale} totals={totalsOf(visits, places, limits, now)} />
      <ArrivalSearch
        key={`${chosen} ${term}`}
        locale={locale}
        counterId={chosen}
        typed={String(asked.q)}
        isInvalid={wish === null}
        mayName={mayName}
        searchAction={searchVisitAction}
      />
      <SearchPart
        locale={locale}
        staff={staff}
        term={term}
        digits={wish?.digits ?? ''}
        isWhole={wish?.sought != null}
        count={shown.length}
        found={found}
        hidden={hidden}
        isCalled={query.called === '1'}
        counterIds={ids}
        now={now}
        dayPath={`/staff?${new URLSearchParams({ counter: chosen })}`}
      />
      {(!term || shown.length > 0) && (
        <DayShown
          locale={locale}
          staff={staff}
          counters={counters}
          visits={shown}
          places={places}
          closings={closings}
          now={now}
          limits={limits}
          view={view}
          isSearched={term !== ''}
        />
      )}
      {ids.length === 1 && (
        <FileChoice
          isFolded
          locale={locale}
          hint={t('export.link')}
          formats={csvEncodings}
          action="/staff/bookings.csv"
          kept={{ counter: chosen }}
          problem={fileProblemOf(staff, query.unfit)}
        />
      )}
    </div>
  )
}

async function leaveTraces(staff: StaffMember, counterIds: readonly string[], term: string) {
  for (const id of counterIds) {
    const subject = { kind: 'counter', id } as const
    await leaveTraceOnce(
      staff,
      term ? { act: 'visits_searched', subject, detail: { terms: term } } : { act: 'today_viewed', subject },
    )
  }
}
