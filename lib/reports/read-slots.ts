import { and, asc, eq, gte, isNull, lt, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { counters } from '#db/schema/counters.ts'
import { places, slots } from '#db/schema/slots.ts'
import type { StaffMember } from '#lib/actor.ts'
import { localized, type StaffLocale } from '#lib/locales.ts'
import { withinScope } from '#lib/staff/read-scope.ts'
import { addDays, clockOf, dayOf, instantOf } from '#lib/time.ts'
import { wordsOf } from '#lib/words.ts'
import type { ReportQuery } from './input.ts'
import type { Report } from './rules.ts'

/**
 * 予約状況一覧: how many places each time of a counter has, and how many of them are taken, held by somebody who is
 * typing, not yet back after a cancellation, and free. Says of nobody who it is.
 */
export async function readSlots(
  staff: StaffMember,
  query: ReportQuery,
  locale: StaffLocale,
  now: Date,
): Promise<Report> {
  const words = wordsOf(locale, 'reports')
  const rows = await slotsOf(staff, query, now)
  const columns = ['day', 'time', 'counter', 'places', 'taken', 'held', 'resting', 'free'] as const
  const isOneDay = query.from === query.until
  const bars = new Map<string, [number, number, number]>()
  for (const { startsAt, taken, held, resting, free } of rows) {
    const label = isOneDay ? clockOf(startsAt) : dayOf(startsAt)
    const [before = 0, waiting = 0, open = 0] = bars.get(label) ?? []
    bars.set(label, [before + taken, waiting + held + resting, open + free])
  }
  return {
    table: {
      title: words('list.slots.title'),
      lead: [],
      columns: columns.map((column, place) => ({
        label: words(`column.${column}`),
        share: column === 'counter' ? 4 : 2,
        isLong: column === 'counter',
        isNumber: place > 2,
      })),
      rows: rows.map((row) => [
        dayOf(row.startsAt),
        clockOf(row.startsAt),
        localized(row.counterName, locale),
        ...[row.places, row.taken, row.held, row.resting, row.free].map(String),
      ]),
    },
    chart: {
      title: words(isOneDay ? 'chart.slots_day' : 'chart.slots'),
      parts: [words('column.taken'), words('chart.waiting'), words('column.free')],
      bars: [...bars].map(([label, values]) => ({ label, values })),
    },
  }
}

function slotsOf(staff: StaffMember, { counter, from, until, right }: ReportQuery, now: Date) {
  const at = now.toISOString()
  const isHeld = sql`${places.holdId} is not null and ${places.heldUntil} > ${at}`
  const isBack = sql`${places.freeFrom} is null or ${places.freeFrom} <= ${at}`
  const isEmpty = sql`${places.reservationId} is null and not (${isHeld}) and ${places.channel} <> 'none'`
  const count = (condition: ReturnType<typeof sql>) =>
    sql<number>`(count(*) filter (where ${condition}))::int`
  return database()
    .select({
      startsAt: slots.startsAt,
      counterName: counters.name,
      places: count(sql`${places.channel} <> 'none' or ${places.reservationId} is not null`),
      taken: count(sql`${places.reservationId} is not null`),
      held: count(sql`${places.reservationId} is null and ${isHeld}`),
      resting: count(sql`${isEmpty} and not (${isBack})`),
      free: count(sql`${isEmpty} and (${isBack})`),
    })
    .from(slots)
    .innerJoin(counters, eq(counters.id, slots.counterId))
    .innerJoin(places, eq(places.slotId, slots.id))
    .where(
      and(
        withinScope(staff, right, slots.counterId),
        counter ? eq(slots.counterId, counter) : isNull(counters.archivedAt),
        gte(slots.startsAt, instantOf(from, '00:00')),
        lt(slots.startsAt, instantOf(addDays(until, 1), '00:00')),
      ),
    )
    .groupBy(slots.id, counters.id)
    .orderBy(asc(slots.startsAt), asc(counters.position), asc(counters.id))
}
