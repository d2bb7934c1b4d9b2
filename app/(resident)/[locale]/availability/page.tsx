import type { Metadata } from 'next'
import { MissedNotice } from '#app/(resident)/[locale]/missed-notice.tsx'
import { BookingSteps } from '#components/reservations/booking-steps.tsx'
import type { SearchParams } from '#components/slots/address-reader.ts'
import { availabilityParams, readAvailabilityQuery, wishIn } from '#components/slots/availability-query.ts'
import type { CalendarQuery } from '#components/slots/calendar-query.ts'
import { DayTimes } from '#components/slots/day-times.tsx'
import { FirstFree } from '#components/slots/first-free.tsx'
import { LostTime } from '#components/slots/lost-time.tsx'
import { MonthPicker } from '#components/slots/month-picker.tsx'
import { slotsOfDay, statesOfDays } from '#components/slots/month-states.ts'
import { PauseNotice } from '#components/slots/pause-notice.tsx'
import { readRefusal } from '#components/slots/refusal-query.ts'
import { SearchForm } from '#components/slots/search-form.tsx'
import type { Choose } from '#components/slots/time-form.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { currentBooker } from '#lib/auth/require-booker.ts'
import { requireVisitor } from '#lib/auth/visitor.ts'
import { pausesOf, shortestHold } from '#lib/booking-rules/queries.ts'
import { currentTime } from '#lib/clock.ts'
import { publicCounters } from '#lib/counters/queries.ts'
import { asksWhoComes } from '#lib/fields/queries.ts'
import { pageLocale } from '#lib/i18n/page-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { partyFields } from '#lib/reservations/rules.ts'
import { publicServices } from '#lib/services/queries.ts'
import { visitMinutes } from '#lib/services/rules.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { availability, firstFree, nearestFree, windowOf } from '#lib/slots/queries.ts'
import { addDays, dayOf, firstOfMonth, lastOfMonth, monthOf } from '#lib/time.ts'
import { NothingOffered } from './nothing-offered.tsx'
import { QueryNotes } from './query-notes.tsx'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: textOf(await pageLocale(params), 'slots').plain('title') }
}

/** What is free, for everybody and without sign-in: a month, a day, and a time to take. */
export default async function AvailabilityPage({ params, searchParams }: Props) {
  await requireVisitor()
  const locale = await pageLocale(params)
  const t = textOf(locale, 'slots')
  const now = currentTime()
  const [services, counters] = await Promise.all([publicServices(), publicCounters()])
  const asked = await searchParams
  const window = await windowOf(wishIn(asked, { services, counters }), now)
  const [from, until] = [dayOf(window.from), addDays(dayOf(window.until), -1)]
  const read = readAvailabilityQuery(asked, { services, counters, from, until })
  if (!read) return <NothingOffered locale={locale} />

  const { query, counters: offering, notes } = read
  const minutes = visitMinutes(query.services)
  const serviceIds = query.services.map(({ id }) => id)
  const everywhere = { counterIds: offering.map(({ id }) => id), serviceIds, minutes }
  const refusal = readRefusal(asked)
  const [first, nearest] = await Promise.all([
    query.isFirst ? firstFree(everywhere, now) : null,
    refusal?.around ? nearestFree({ ...everywhere, around: refusal.around }, now, 3) : [],
  ])
  const day = first ? dayOf(first.startsAt) : query.day
  const shown: CalendarQuery = { ...query, day, month: day ? monthOf(day) : query.month }
  const answer = await availability(
    {
      ...everywhere,
      counterIds: query.counter ? [query.counter] : everywhere.counterIds,
      from: firstOfMonth(shown.month),
      until: lastOfMonth(shown.month),
    },
    now,
  )
  const choose: Choose = {
    action: '/api/forms/holds',
    method: 'post',
    fields: { locale, ...partyFields(serviceIds.map((serviceId) => ({ serviceId }))) },
  }
  const offers = (ofDay: string) =>
    slotsOfDay(answer, ofDay).flatMap(({ counterId, slots }) =>
      offering.filter(({ id }) => id === counterId).map((counter) => ({ counter, slots })),
    )
  return (
    <div className="space-y-8">
      <BookingSteps locale={locale} current="time" />
      <div className="space-y-3">
        <Heading level={1}>{t('title')}</Heading>
        <p>{t((await asksWhoComes(await citySettings())) ? 'lead_named' : 'lead')}</p>
      </div>
      <MissedNotice {...{ locale, serviceIds, now }} booker={await currentBooker()} />
      <PauseNotice locale={locale} pauses={await pausesOf(everywhere, now)} counters={offering} />
      {refusal && <LostTime {...{ locale, refusal, nearest, counters: offering, choose }} />}
      <QueryNotes {...{ locale, notes, from, until, max: query.services.length }} />
      <SearchForm {...{ locale, query, services, counters, minutes }} />
      {query.isFirst && offering.length > 0 && (
        <FirstFree {...{ locale, first, counters: offering, choose, day }} />
      )}
      {offering.length > 0 && (
        <div className={shown.day ? 'picker picker-day' : 'picker'}>
          <MonthPicker
            {...{ locale, query: shown, today: dayOf(now), from, until, counters: offering }}
            states={statesOfDays(answer)}
            hrefOf={(calendar) => availabilityParams({ ...query, ...calendar, isFirst: false })}
          />
          {shown.day && (
            <DayTimes
              {...{ locale, day: shown.day, choose }}
              offers={offers(shown.day)}
              lead={t('day.lead', { minutes: await shortestHold(everywhere) })}
            />
          )}
        </div>
      )}
    </div>
  )
}
