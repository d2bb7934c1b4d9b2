import type { SearchParams } from '#components/slots/address-reader.ts'
import { calendarParams, readCalendarQuery } from '#components/slots/calendar-query.ts'
import { DayTimes } from '#components/slots/day-times.tsx'
import { FirstFree } from '#components/slots/first-free.tsx'
import { MonthPicker } from '#components/slots/month-picker.tsx'
import { slotsOfDay, statesOfDays } from '#components/slots/month-states.ts'
import type { StaffMember } from '#lib/actor.ts'
import { publicCounters } from '#lib/counters/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { VisitOfCaller } from '#lib/proxy/queries.ts'
import { proxyChangePath } from '#lib/proxy/rules.ts'
import { publicServices } from '#lib/services/queries.ts'
import { visitMinutes } from '#lib/services/rules.ts'
import { availability, type FreeStart, nearestFree, windowOf } from '#lib/slots/queries.ts'
import { may } from '#lib/staff/access.ts'
import { addDays, dayOf, firstOfMonth, lastOfMonth } from '#lib/time.ts'

type Props = {
  locale: StaffLocale
  staff: StaffMember
  visit: VisitOfCaller
  asked: SearchParams
  isUnbound: boolean
  now: Date
}

/** The free times for the same visit at every counter that takes it; a chosen one is asked about once more. */
export async function TimePicker({ locale, staff, visit, asked, isUnbound, now }: Props) {
  const [counters, services] = await Promise.all([publicCounters(), publicServices()])
  const { number, serviceIds } = visit
  const offering = counters.filter(
    ({ id, serviceIds: takes }) =>
      may(staff, 'proxy.book', id) && serviceIds.every((service) => takes.includes(service)),
  )
  const minutes = visitMinutes(serviceIds.flatMap((id) => services.filter((service) => service.id === id)))
  const everywhere = {
    counterIds: offering.map(({ id }) => id),
    serviceIds,
    minutes,
    share: 'phone' as const,
    ...(isUnbound && { isUnbound }),
  }
  const window = await windowOf(everywhere, now)
  const [from, until] = [dayOf(window.from), addDays(dayOf(window.until), -1)]
  // Whoever asks for another time often asks for another one of the same day.
  const nearby = typeof asked.month === 'string' ? asked : { day: dayOf(visit.startsAt), ...asked }
  const { query } = readCalendarQuery(nearby, { counterIds: everywhere.counterIds, from, until })
  const [firstTwo, answer] = await Promise.all([
    nearestFree({ ...everywhere, around: now }, now, 2),
    availability({ ...everywhere, from: firstOfMonth(query.month), until: lastOfMonth(query.month) }, now),
  ])
  const first = firstTwo.find((start) => !isTimeOf(visit, start)) ?? null
  const past: Record<string, string> = isUnbound ? { past: '1' } : {}
  const choose = { action: proxyChangePath(number), fields: past }
  const offers = (day: string) =>
    slotsOfDay(answer, day).flatMap(({ counterId, slots }) =>
      offering.filter(({ id }) => id === counterId).map((counter) => ({ counter, slots })),
    )
  const t = textOf(locale, 'proxy')
  return (
    <>
      <FirstFree
        {...{ locale, first, counters: offering, choose, day: query.day }}
        submit={t('change.take')}
      />
      <div className={query.day ? 'picker picker-day' : 'picker'}>
        <MonthPicker
          {...{ locale, query, today: dayOf(now), from, until, counters: offering }}
          states={statesOfDays(answer)}
          hrefOf={(calendar) =>
            `?${new URLSearchParams([...calendarParams(calendar), ...Object.entries(past)])}`
          }
        />
        {query.day && (
          <DayTimes
            {...{ locale, day: query.day, choose }}
            offers={offers(query.day)}
            lead={textOf(locale, 'reservations')('alternatives.changeLead')}
          />
        )}
      </div>
    </>
  )
}

/** Where another place is free at the time they have, that is no other time. */
const isTimeOf = ({ counterId, startsAt }: VisitOfCaller, start: FreeStart): boolean =>
  start.counterId === counterId && start.startsAt.getTime() === startsAt.getTime()
