import { type AnyColumn, and, gte, inArray, lt, lte, not, type SQL, sql } from 'drizzle-orm'
import { reservations, visitors } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import type { StaffMember } from '#lib/actor.ts'
import { isNotedVisit } from '#lib/considerations/read-known.ts'
import { isProtected, isVisible } from '#lib/protection/read-visible.ts'
import { withinScope } from '#lib/staff/read-scope.ts'
import { addDays, type Day, dayOf, instantOf } from '#lib/time.ts'
import type { VisitSearch } from './input.ts'
import { isCommonKey, isVisitWithCommonKey, isVisitWithKey, type KeyWish } from './read-keys.ts'
import { textsOf } from './read-order.ts'
import { daysOfPeriod } from './rules.ts'

/** Who is asked for: a visit and whose it is, without looking it up again. */
const whose = { visit: { id: reservations.id, residentId: reservations.residentId } }

/** What was asked for, as the conditions of a query: at the counters of this person, and all of it together. */
export type Wishes = { all: SQL | undefined; isWide: boolean }

/**
 * The conditions of a search. It is wide where very many have the name that is looked for: then fewer are counted, since
 * each visit is looked at in turn.
 */
export async function wishesOf(staff: StaffMember, search: VisitSearch, now: Date): Promise<Wishes> {
  const keyed = await Promise.all(
    keysIn(search).map(async (wish) => ({ wish, isCommon: await isCommonKey(wish) })),
  )
  return {
    isWide: keyed.length > 0 && keyed.every(({ isCommon }) => isCommon),
    all: and(
      withinScope(staff, 'reservations.search', reservations.counterId),
      ...keyed.map(({ wish, isCommon }) =>
        isCommon ? isVisitWithCommonKey(reservations, wish) : isVisitWithKey(reservations, wish),
      ),
      ...numbers(search),
      ...times(search, now),
      ...choices(staff, search),
    ),
  }
}

/** Those of them whom this person may know of. */
export const isFoundBy = (staff: StaffMember, { all }: Wishes): SQL | undefined =>
  and(all, isVisible(staff, whose))

/** Those for tables that are taken along: nobody protected is in them, whoever asks. */
export const isTaken = ({ all }: Wishes): SQL | undefined => and(all, not(isProtected(whose)))

/** Those who are left out of such a table. */
export const isLeftOut = ({ all }: Wishes): SQL | undefined => and(all, isProtected(whose))

const choices = (staff: StaffMember, search: VisitSearch): (SQL | undefined)[] => [
  oneOf(reservations.counterId, search.counter),
  oneOf(reservations.status, search.status),
  oneOf(reservations.locale, search.language),
  oneOf(reservations.channel, search.channel),
  search.service.length > 0
    ? sql`exists (select from ${visitors} where ${visitors.reservationId} = ${reservations.id}
        and ${inArray(visitors.serviceId, search.service)})`
    : undefined,
  search.need.length > 0 ? sql`${reservations.needs} && ${textsOf(search.need)}` : undefined,
  search.noted ? isNotedVisit(staff, reservations.id) : undefined,
]

const oneOf = (column: AnyColumn, values: readonly string[]): SQL | undefined =>
  values.length > 0 ? inArray(column, [...values]) : undefined

/** What was typed of a person; names are looked for by their readings as well. */
const keysIn = ({ name, kana, phone, birthday }: VisitSearch): KeyWish[] =>
  [
    { kinds: ['name', 'kana'] as const, key: name },
    { kinds: ['kana'] as const, key: kana },
    { kinds: ['phone'] as const, key: phone },
    { kinds: ['birthday'] as const, key: birthday },
  ].filter(({ key }) => key !== '')

const numbers = ({ number, resident }: VisitSearch): (SQL | undefined)[] => [
  number ? isNumbered(number) : undefined,
  resident
    ? sql`${reservations.residentId} = (select holder.id from ${residents} holder where holder.number = ${resident})`
    : undefined,
]

/** Numbers are ten digits: those that begin so lie between the first and the last of them. */
const isNumbered = (typed: string): SQL | undefined =>
  /^\d{1,10}$/.test(typed)
    ? and(gte(reservations.number, typed.padEnd(10, '0')), lte(reservations.number, typed.padEnd(10, '9')))
    : sql`false`

function times(search: VisitSearch, now: Date): (SQL | undefined)[] {
  const [first, last] = search.period ? daysOfPeriod(search.period, dayOf(now)) : [search.from, search.until]
  const local = sql`(${reservations.startsAt} at time zone 'Asia/Tokyo')::time`
  return [
    ...between(reservations.startsAt, first, last),
    ...between(reservations.createdAt, search.receivedFrom, search.receivedUntil),
    search.earliest ? sql`${local} >= ${search.earliest}::time` : undefined,
    search.latest ? sql`${local} <= ${search.latest}::time` : undefined,
  ]
}

const between = (column: AnyColumn, first: Day | undefined, last: Day | undefined): (SQL | undefined)[] => [
  first ? gte(column, instantOf(first, '00:00')) : undefined,
  last ? lt(column, instantOf(addDays(last, 1), '00:00')) : undefined,
]
