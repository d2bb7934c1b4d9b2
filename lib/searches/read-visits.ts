import { type AnyColumn, and, gte, inArray, lte, not, type SQL, sql } from 'drizzle-orm'
import { reservations, visitors } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import type { StaffMember } from '#lib/actor.ts'
import { isNotedVisit } from '#lib/considerations/read-known.ts'
import { isProtected, isVisible } from '#lib/protection/read-visible.ts'
import { withinScope } from '#lib/staff/read-scope.ts'
import type { VisitSearch } from './input.ts'
import { countVisits } from './read-counts.ts'
import { clockOfVisit, daysOf, receivedOf } from './read-days.ts'
import { textsOf } from './read-order.ts'
import { keysOf } from './read-people.ts'

/** Who is asked for: a visit and whose it is, without looking it up again. */
const whose = { visit: { id: reservations.id, residentId: reservations.residentId } }

/**
 * What was asked for, as the conditions of a query: at the counters of this person, and all of it together. The visits
 * are gathered where few enough have a name or came in within some days, and put in order then; else they are looked at
 * in the order of the list, and every page is full soon. It is wide where very many have the name that is looked for:
 * then fewer are counted, since each visit is looked at in turn. It is narrowed where a column with an index is asked for.
 */
export type Wishes = { all: SQL | undefined; isGathered: boolean; isWide: boolean; isNarrowed: boolean }

/** The conditions of a search. */
export async function wishesOf(staff: StaffMember, search: VisitSearch, now: Date): Promise<Wishes> {
  const keys = await keysOf(search)
  const days = [daysOf(search, now), receivedOf(search)]
  const columns = [...days.flat(), ...columnsOf(search)]
  const isGathered =
    keys.isGathered ||
    (await isFew(needsOf(search), FEW_NEEDS)) ||
    (await isFew((search.sort === 'received_at' ? days[0] : days[1]) ?? [], FEW_VISITS))
  return {
    isGathered,
    isNarrowed: isGathered || columns.length > 0,
    isWide: keys.all.length > 0 && !isGathered,
    all: and(
      withinScope(staff, 'reservations.search', reservations.counterId),
      ...keys.all,
      ...numbers(search),
      ...columns,
      ...needsOf(search),
      ...choices(staff, search),
    ),
  }
}

/** So many visits of some days are put in order in a moment; fewer where they lie far from one another. */
const FEW_VISITS = 50_000
const FEW_NEEDS = 10_000

/**
 * Whether few visits have what the list does not stand by. It would be looked for from the beginning of the list, where
 * none of it may be.
 */
async function isFew(having: readonly SQL[], most: number): Promise<boolean> {
  return having.length > 0 && (await countVisits(and(...having), { most, isNarrowed: true })) < most
}

/** Visits that this person may know of. */
export const isOpenTo = (staff: StaffMember): SQL => isVisible(staff, whose)

/** Visits for tables that are taken along: nobody protected is in them, whoever asks. */
export const isOpenToAll: SQL = not(isProtected(whose))

export const isFoundBy = (staff: StaffMember, { all }: Wishes): SQL | undefined => and(all, isOpenTo(staff))

export const isTaken = ({ all }: Wishes): SQL | undefined => and(all, isOpenToAll)

/** Those who are left out of such a table. */
export const isLeftOut = ({ all }: Wishes): SQL | undefined => and(all, isProtected(whose))

const columnsOf = ({ counter, status, language, channel, earliest, latest }: VisitSearch): SQL[] => [
  ...oneOf(reservations.counterId, counter),
  ...oneOf(reservations.status, status),
  ...oneOf(reservations.locale, language),
  ...oneOf(reservations.channel, channel),
  ...(earliest ? [sql`${clockOfVisit} >= ${earliest}::time`] : []),
  ...(latest ? [sql`${clockOfVisit} <= ${latest}::time`] : []),
]

const choices = (staff: StaffMember, search: VisitSearch): (SQL | undefined)[] => [
  search.service.length > 0
    ? sql`exists (select from ${visitors} where ${visitors.reservationId} = ${reservations.id}
        and ${inArray(visitors.serviceId, search.service)})`
    : undefined,
  search.noted ? isNotedVisit(staff, reservations.id) : undefined,
]

const oneOf = (column: AnyColumn, values: readonly string[]): SQL[] =>
  values.length > 0 ? [inArray(column, [...values])] : []

/** In the words of the index of those who need something. */
const needsOf = ({ need }: VisitSearch): SQL[] =>
  need.length > 0 ? [sql`${reservations.needs} <> '{}' and ${reservations.needs} && ${textsOf(need)}`] : []

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
