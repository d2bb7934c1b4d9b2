import type { Metadata } from 'next'
import { CounterSwitch } from '#components/desk/counter-switch.tsx'
import { DayTotals } from '#components/desk/day-totals.tsx'
import { NumberSearch } from '#components/desk/number-search.tsx'
import { RefreshLine } from '#components/desk/refresh-line.tsx'
import { SearchAnswer } from '#components/desk/search-answer.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { leaveTraceOnce } from '#lib/auth/leave-trace.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { rememberedCounter } from '#lib/auth/staff-counter.ts'
import { currentTime } from '#lib/clock.ts'
import { considerationsOfVisits } from '#lib/considerations/queries.ts'
import { writtenKinds } from '#lib/considerations/rules.ts'
import { dayInWords } from '#lib/date-words.ts'
import { searchedDigits } from '#lib/desk/input.ts'
import { deskCounters, hiddenToday, todaysVisits, type Visit, visitByNumber } from '#lib/desk/queries.ts'
import { isAhead, totalsOf } from '#lib/desk/rules.ts'
import { answersInWords } from '#lib/fields/queries.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { isReservationNumber } from '#lib/numbers.ts'
import { openedSearch } from '#lib/sealed-search.ts'
import { may } from '#lib/staff/access.ts'
import { stopsAtCounter } from '#lib/stops/queries.ts'
import { dayOf } from '#lib/time.ts'
import { chooseCounterAction, searchVisitAction } from './actions.ts'
import { HiddenHere } from './hidden-here.tsx'
import { StopsHere } from './stops-here.tsx'
import { TodaysList } from './todays-list.tsx'

type Query = { counter?: string | string[]; q?: string | string[]; called?: string | string[] }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'desk').plain('title') }
}

/** Today's list of a counter: the first thing staff see, and the screen they work with all day. */
export default async function TodayPage({ searchParams }: { searchParams: Promise<Query> }) {
  const staff = await requireStaff('desk.view')
  const [locale, query, counters] = await Promise.all([staffLocale(), searchParams, deskCounters(staff)])
  const t = textOf(locale, 'desk')
  const now = currentTime()
  const wishes = [query.counter, await rememberedCounter()]
  const counter = wishes.flatMap((wish) => counters.find(({ id }) => id === wish) ?? [])[0] ?? counters[0]
  if (!counter) return <Notice title={t('noCounters')} />

  const { asked, sealed } = openedSearch(staff, query)
  const digits = searchedDigits(asked.q)
  const subject = { kind: 'counter', id: counter.id } as const
  await leaveTraceOnce(
    staff,
    digits
      ? { act: 'visits_searched', subject, detail: { terms: digits } }
      : { act: 'today_viewed', subject },
  )
  const visits = await todaysVisits(staff, counter.id, now)
  const hidden = await hiddenToday(staff, counter.id, now)
  const shown = digits ? visits.filter(({ number }) => number.includes(digits)) : visits
  const noted = await considerationsOfVisits(
    staff,
    shown.map(({ id }) => id),
  )
  if (noted.size > 0) await leaveTraceOnce(staff, { act: 'considerations_viewed', subject })
  const next = shown.find((visit) => isAhead(visit, now))
  const isElsewhere = digits && shown.length === 0 && isReservationNumber(digits)
  const listPath = `/staff?${new URLSearchParams({ counter: counter.id })}`
  return (
    <div className="desk space-y-4">
      <Heading level={1} size={2}>
        {t('title')} <span className="font-normal">{dayInWords(dayOf(now), locale)}</span>
      </Heading>
      <CounterSwitch
        locale={locale}
        counters={counters}
        shownId={counter.id}
        chooseAction={chooseCounterAction}
      />
      <StopsHere locale={locale} stops={await stopsAtCounter(staff, counter.id, now)} staff={staff} />
      <DayTotals locale={locale} totals={totalsOf(visits)} />
      <div className="desk-tools">
        <NumberSearch
          key={`${counter.id} ${digits}`}
          locale={locale}
          counterId={counter.id}
          typed={String(asked.q)}
          isInvalid={digits === null}
          searchAction={searchVisitAction}
        />
        <RefreshLine
          locale={locale}
          path={digits ? `${listPath}&q=${sealed.q}` : listPath}
          now={now}
          counterIds={[counter.id]}
          content={visits.map(({ id, version }) => `${id}.${version}`).join()}
          hasNext={next !== undefined}
        />
      </div>
      {digits && (
        <SearchAnswer
          locale={locale}
          digits={digits}
          count={shown.length}
          elsewhere={isElsewhere ? await visitByNumber(staff, digits) : null}
          listPath={listPath}
          canCancel={may(staff, 'desk.cancel')}
        />
      )}
      <HiddenHere
        locale={locale}
        numbers={digits ? hidden.filter((number) => number.includes(digits)) : hidden}
        isCalled={query.called === '1'}
      />
      <TodaysList
        locale={locale}
        counterName={counter.name}
        visits={shown}
        answers={await answersByVisit(shown, locale)}
        noted={noted}
        canNote={writtenKinds(staff).length > 0}
        next={next}
        canCancel={may(staff, 'desk.cancel')}
        canMark={may(staff, 'desk.mark')}
        isFiltered={Boolean(digits)}
      />
      <p>
        <Link href={`/staff/bookings.csv?${new URLSearchParams({ counter: counter.id })}`}>
          {t('export.link')}
        </Link>
      </p>
    </div>
  )
}

async function answersByVisit(visits: readonly Visit[], locale: StaffLocale) {
  const told = visits.map(
    async ({ id, answers }) => [id, await answersInWords('booking', answers, locale, 'staff')] as const,
  )
  return new Map(await Promise.all(told))
}
