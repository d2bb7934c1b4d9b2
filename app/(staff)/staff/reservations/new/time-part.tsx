import { sealedSearch } from '#components/proxy/kept-visit.ts'
import type { SearchParams } from '#components/slots/address-reader.ts'
import { availabilityParams, readAvailabilityQuery, wishIn } from '#components/slots/availability-query.ts'
import { DayTimes } from '#components/slots/day-times.tsx'
import { FirstFree } from '#components/slots/first-free.tsx'
import { MonthPicker } from '#components/slots/month-picker.tsx'
import { slotsOfDay, statesOfDays } from '#components/slots/month-states.ts'
import { PauseNotice } from '#components/slots/pause-notice.tsx'
import { SearchForm } from '#components/slots/search-form.tsx'
import type { Choose } from '#components/slots/time-form.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { StaffMember } from '#lib/actor.ts'
import { pausesOf, shortestHold } from '#lib/booking-rules/queries.ts'
import { publicCounters } from '#lib/counters/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { type ProxyWish, proxyParams } from '#lib/proxy/rules.ts'
import { partyFields } from '#lib/reservations/rules.ts'
import { publicServices } from '#lib/services/queries.ts'
import { visitMinutes } from '#lib/services/rules.ts'
import { availability, firstFree, windowOf } from '#lib/slots/queries.ts'
import { may } from '#lib/staff/access.ts'
import { addDays, dayOf, firstOfMonth, lastOfMonth, monthOf } from '#lib/time.ts'
import { holdAction } from './actions.ts'
import { RefusedTime } from './refused-time.tsx'

type Props = { locale: StaffLocale; staff: StaffMember; sent: SearchParams; wish: ProxyWish; now: Date }

/** What they come for and when: the first free time at once, the month, and the times of a day. */
export async function TimePart({ locale, staff, sent, wish, now }: Props) {
  const [services, all] = await Promise.all([publicServices(), publicCounters()])
  const counters = all.filter(({ id }) => may(staff, 'proxy.book', id))
  const bounds = { share: 'phone' as const, ...(wish.isUnbound && { isUnbound: true }) }
  const window = await windowOf({ ...wishIn(sent, { services, counters }), ...bounds }, now)
  const [from, until] = [dayOf(window.from), addDays(dayOf(window.until), -1)]
  const read = readAvailabilityQuery(sent, { services, counters, from, until })
  const t = textOf(locale, 'proxy')
  if (!read || counters.length === 0) return <Notice tone="warning">{t('refusal.not_offered')}</Notice>
  const { query, counters: offering, notes } = read
  const minutes = visitMinutes(query.services)
  const serviceIds = query.services.map(({ id }) => id)
  const everywhere = { counterIds: offering.map(({ id }) => id), serviceIds, minutes, ...bounds }
  const held = typeof sent.held === 'string' ? sent.held : ''
  const chosen = new URLSearchParams([...proxyParams(wish), ...(held ? [['held', held]] : [])])
  const kept = new URLSearchParams([...chosen, ...sealedSearch(sent, wish)])
  const here = query.counter ? { ...everywhere, counterIds: [query.counter] } : everywhere
  const [first, pauses] = await Promise.all([
    firstFree(here, now),
    wish.isUnbound ? [] : pausesOf(everywhere, now),
  ])
  // Who asks for the first free time often wants another one of the same day.
  const day = query.day ?? (first && typeof sent.month !== 'string' ? dayOf(first.startsAt) : null)
  const shown = { ...query, day, month: day ? monthOf(day) : query.month }
  const answer = await availability(
    { ...here, from: firstOfMonth(shown.month), until: lastOfMonth(shown.month) },
    now,
  )
  const party = partyFields(serviceIds.map((serviceId) => ({ serviceId })))
  const choose: Choose = { action: holdAction, fields: { ...party, ...Object.fromEntries(chosen) } }
  const offers = (ofDay: string) =>
    slotsOfDay(answer, ofDay).flatMap(({ counterId, slots }) =>
      offering.filter(({ id }) => id === counterId).map((counter) => ({ counter, slots })),
    )
  return (
    <div className="space-y-6">
      <RefusedTime {...{ locale, sent, everywhere, counters: offering, choose, now }} />
      <NotAsBefore {...{ locale, wish, notes }} />
      <PauseNotice locale={locale} pauses={pauses} counters={offering} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <SearchForm {...{ locale, query, services, counters, minutes, kept, isFirstShown: true }} />
        {offering.length > 0 && <FirstFree {...{ locale, first, counters: offering, choose, day }} />}
      </div>
      {offering.length > 0 && (
        <div className={day ? 'picker picker-day' : 'picker'}>
          <MonthPicker
            {...{ locale, query: shown, today: dayOf(now), from, until, counters: offering }}
            states={statesOfDays(answer)}
            hrefOf={(calendar) => availabilityParams({ ...query, ...calendar, isFirst: false }, kept)}
          />
          {day && (
            <DayTimes
              {...{ locale, day, choose }}
              offers={offers(day)}
              lead={t('hold.day_lead', { minutes: await shortestHold(everywhere) })}
            />
          )}
        </div>
      )}
    </div>
  )
}

type NotAsBeforeProps = { locale: StaffLocale; wish: ProxyWish; notes: readonly unknown[] }

/** What was missed is not offered any more as it was: something else stands chosen. */
const NotAsBefore = ({ locale, wish, notes }: NotAsBeforeProps) =>
  wish.again && notes.length > 0 ? (
    <Notice tone="warning">{textOf(locale, 'proxy')('refusal.not_offered')}</Notice>
  ) : null
