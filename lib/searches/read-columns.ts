import { type AnyColumn, gte, inArray, lt, type SQL, sql } from 'drizzle-orm'
import { reservations, visitors } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import { addDays, type Day, dayOf, instantOf } from '#lib/time.ts'
import type { VisitSearch } from './input.ts'
import { textsOf } from './read-order.ts'
import { daysOfPeriod } from './rules.ts'

/** The days of the visits that are asked for: those of a period, from one day to another, or what both have in common. */
export function daysOf({ period, from, until }: VisitSearch, now: Date): SQL[] {
  const [first, last] = period ? daysOfPeriod(period, dayOf(now)) : []
  return [...between(reservations.startsAt, first, last), ...between(reservations.startsAt, from, until)]
}

/** The days on which they were received. */
export const receivedOf = ({ receivedFrom, receivedUntil }: VisitSearch): SQL[] =>
  between(reservations.createdAt, receivedFrom, receivedUntil)

/** The states, where they say as much of the time as days do: somebody is expected or was there; any visit may be cancelled. */
export const statesInTime = ({ status }: VisitSearch): SQL[] =>
  status.includes('cancelled') ? [] : oneOf(reservations.status, status)

/** What is asked of a visit in its own columns, but for its days. */
export const columnsOf = (search: VisitSearch): SQL[] => {
  const { counter, status, language, channel, need, earliest, latest } = search
  return [
    ...oneOf(reservations.counterId, counter),
    ...oneOf(reservations.status, status),
    ...oneOf(reservations.locale, language),
    ...oneOf(reservations.channel, channel),
    ...(earliest ? [sql`${clockOfVisit} >= ${earliest}::time`] : []),
    ...(latest ? [sql`${clockOfVisit} <= ${latest}::time`] : []),
    ...(need.length > 0 ? [sql`${reservations.needs} && ${textsOf(need)}`] : []),
    ...numbers(search),
  ]
}

/** What the index of those who need something says of all in it. It would make a guess of their number a wrong one. */
export const isNeeding = ({ need }: VisitSearch): SQL | undefined =>
  need.length > 0 ? sql`${reservations.needs} <> '{}'` : undefined

/** Whether somebody comes for one of these. */
export const servedBy = ({ service }: VisitSearch): SQL | undefined =>
  service.length > 0 ? sql`exists (${comingFor(service)})` : undefined

/** The same, looked up for each visit: until there are enough, and never for all who come for a service (`offset 0`). */
export const servedByEach = ({ service }: VisitSearch): SQL | undefined =>
  service.length > 0 ? sql`exists (${comingFor(service)} offset 0)` : undefined

const comingFor = (service: string[]): SQL => sql`select from ${visitors}
  where ${visitors.reservationId} = ${reservations.id} and ${inArray(visitors.serviceId, service)}`

/** As the index of the times of day has it. */
const clockOfVisit = sql`(${reservations.startsAt} at time zone 'Asia/Tokyo')::time`

const between = (column: AnyColumn, first: Day | undefined, last: Day | undefined): SQL[] => [
  ...(first ? [gte(column, instantOf(first, '00:00'))] : []),
  ...(last ? [lt(column, instantOf(addDays(last, 1), '00:00'))] : []),
]

const oneOf = (column: AnyColumn, values: readonly string[]): SQL[] =>
  values.length > 0 ? [inArray(column, [...values])] : []

const numbers = ({ number, resident }: VisitSearch): SQL[] => [
  ...(number ? [isNumbered(number)] : []),
  ...(resident
    ? [
        sql`${reservations.residentId} = (select holder.id from ${residents} holder where holder.number = ${resident})`,
      ]
    : []),
]

/** Numbers are ten digits: those that begin so lie between the first and the last of them. */
const isNumbered = (typed: string): SQL =>
  /^\d{1,10}$/.test(typed)
    ? sql`${reservations.number} between ${typed.padEnd(10, '0')} and ${typed.padEnd(10, '9')}`
    : sql`false`
