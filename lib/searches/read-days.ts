import { type AnyColumn, gte, lt, type SQL, sql } from 'drizzle-orm'
import { reservations } from '#db/schema/reservations.ts'
import { addDays, type Day, dayOf, instantOf } from '#lib/time.ts'
import type { VisitSearch } from './input.ts'
import { daysOfPeriod } from './rules.ts'

/** The days of the visits that are asked for. */
export function daysOf(search: VisitSearch, now: Date): SQL[] {
  const [first, last] = search.period ? daysOfPeriod(search.period, dayOf(now)) : [search.from, search.until]
  return between(reservations.startsAt, first, last)
}

/** The days on which they were received. */
export const receivedOf = ({ receivedFrom, receivedUntil }: VisitSearch): SQL[] =>
  between(reservations.createdAt, receivedFrom, receivedUntil)

/** As the index of the times of day has it. */
export const clockOfVisit = sql`(${reservations.startsAt} at time zone 'Asia/Tokyo')::time`

const between = (column: AnyColumn, first: Day | undefined, last: Day | undefined): SQL[] => [
  ...(first ? [gte(column, instantOf(first, '00:00'))] : []),
  ...(last ? [lt(column, instantOf(addDays(last, 1), '00:00'))] : []),
]
