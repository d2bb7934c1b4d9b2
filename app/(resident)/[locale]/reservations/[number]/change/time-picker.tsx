import type { SearchParams } from '#components/slots/address-reader.ts'
import { calendarParams, readCalendarQuery } from '#components/slots/calendar-query.ts'
import { DayTimes } from '#components/slots/day-times.tsx'
import { MonthPicker } from '#components/slots/month-picker.tsx'
import { slotsOfDay, statesOfDays } from '#components/slots/month-states.ts'
import { PauseNotice } from '#components/slots/pause-notice.tsx'
import { pausesOf } from '#lib/booking-rules/queries.ts'
import { publicCounters } from '#lib/counters/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import { publicServices } from '#lib/services/queries.ts'
import { visitMinutes } from '#lib/services/rules.ts'
import { availability, windowOf } from '#lib/slots/queries.ts'
import { addDays, dayOf, firstOfMonth, lastOfMonth, monthOf } from '#lib/time.ts'
import { CounterChoice } from './counter-choice.tsx'

type Props = {
  locale: Locale
  reservation: { number: string; serviceIds: readonly string[]; startsAt: Date }
  asked: SearchParams
  now: Date
}

/** The free times for the same visit at every counter that takes it; a chosen one is asked about once more. */
export async function TimePicker({ locale, reservation, asked, now }: Props) {
  const [counters, services] = await Promise.all([publicCounters(), publicServices()])
  const { number, serviceIds } = reservation
  const offering = counters.filter((counter) => serviceIds.every((id) => counter.serviceIds.includes(id)))
  const minutes = visitMinutes(serviceIds.flatMap((id) => services.filter((service) => service.id === id)))
  const everywhere = { counterIds: offering.map(({ id }) => id), serviceIds, minutes }
  const window = await windowOf(everywhere, now)
  const [from, until] = [dayOf(window.from), addDays(dayOf(window.until), -1)]
  // One who changes a visit mostly wants a day near it.
  const nearby = { month: monthOf(dayOf(reservation.startsAt)), ...asked }
  const { query } = readCalendarQuery(nearby, { counterIds: everywhere.counterIds, from, until })
  const answer = await availability(
    {
      ...everywhere,
      counterIds: query.counter ? [query.counter] : everywhere.counterIds,
      from: firstOfMonth(query.month),
      until: lastOfMonth(query.month),
    },
    now,
  )
  const page = `/${locale}/reservations/${number}/change`
  const offers = (day: string) =>
    slotsOfDay(answer, day).flatMap(({ counterId, slots }) =>
      offering.filter(({ id }) => id === counterId).map((counter) => ({ counter, slots })),
    )
  return (
    <>
      <PauseNotice locale={locale} pauses={await pausesOf(everywhere, now)} counters={offering} />
      <CounterChoice locale={locale} page={page} query={query} counters={offering} />
      <div className={query.day ? 'picker picker-day' : 'picker'}>
        <MonthPicker
          {...{ locale, query, today: dayOf(now), from, until, counters: offering }}
          states={statesOfDays(answer)}
          hrefOf={(calendar) => `?${new URLSearchParams(calendarParams(calendar))}`}
        />
        {query.day && (
          <DayTimes
            {...{ locale, day: query.day }}
            choose={{ action: `${page}/confirm`, fields: {} }}
            offers={offers(query.day)}
            lead={textOf(locale, 'reservations')('alternatives.changeLead')}
          />
        )}
      </div>
    </>
  )
}
