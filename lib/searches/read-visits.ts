import { and, not, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { reservations } from '#db/schema/reservations.ts'
import type { StaffMember } from '#lib/actor.ts'
import { isNotedVisit } from '#lib/considerations/read-known.ts'
import { isProtected, isVisible } from '#lib/protection/read-visible.ts'
import { withinScope } from '#lib/staff/read-scope.ts'
import type { VisitSearch } from './input.ts'
import {
  columnsOf,
  daysOf,
  isNeeding,
  receivedOf,
  servedBy,
  servedByEach,
  statesInTime,
} from './read-columns.ts'
import { guessesOf } from './read-guesses.ts'
import { hasVisitKey, isOfNames, isVisitAmongKeys, isVisitWithKey, type KeyWish } from './read-keys.ts'
import { type Known, knownOf, MOST_PEOPLE } from './read-people.ts'
import { type Way, wayOf } from './read-ways.ts'

/** Who is asked for: a visit and whose it is, without looking it up again. */
const whose = { visit: { id: reservations.id, residentId: reservations.residentId } }

/** What was asked for, as conditions of queries, at the counters of this person, and how they are read. */
export type Wishes = {
  way: Way
  /** By what they stand together, where days were asked for: those of the visits, or those on which they were received. */
  day: PgColumn | undefined
  /** All that is asked of a visit that is gathered. */
  gathered: SQL | undefined
  /** The same of one that is met in a list. */
  listed: SQL | undefined
  /** What was typed of a name, and what else is asked of the visits of these people. */
  named?: { wish: KeyWish; others: SQL | undefined }
}

/** The conditions of a search. */
export async function wishesOf(staff: StaffMember, search: VisitSearch, now: Date): Promise<Wishes> {
  const [days, received] = [daysOf(search, now), receivedOf(search)]
  const [columns, service] = [and(...days, ...received, ...columnsOf(search)), servedBy(search)]
  const times = [days, received, statesInTime(search)]
    .filter((some) => some.length > 0)
    .map((some) => and(...some))
  const [known, guesses] = await Promise.all([knownOf(search), guessesOf({ columns, service, times })])
  const dayOfReceipt = received.length > 0 ? reservations.createdAt : undefined
  const way = wayOf(search, { ...guesses, known })
  const asked = and(
    withinScope(staff, 'reservations.search', reservations.counterId),
    columns,
    isNeeding(search),
    search.noted ? isNotedVisit(staff, reservations.id) : undefined,
  )
  const all = (keys: readonly Known[], looked: number, served = servedByEach(search)) =>
    and(asked, served, ...keys.map((one) => isOneOfMany(one, looked)))
  const [rarest, ...rest] = known
  const isByPeople = way.isByPeople && rarest !== undefined
  const name = known.find(({ wish }) => isOfNames(wish))
  return {
    way,
    day: days.length > 0 ? reservations.startsAt : dayOfReceipt,
    listed: all(known, way.met),
    gathered: isByPeople
      ? and(isVisitWithKey(reservations, rarest.wish), all(rest, way.gathered, service))
      : all(known, way.gathered),
    ...(name && {
      named: {
        wish: name.wish,
        others: all(
          known.filter((one) => one !== name),
          way.met,
        ),
      },
    }),
  }
}

/** All who have a key are remembered and each visit is looked for among them; or, of fewer visits, the keys of each are looked up. */
const isOneOfMany = ({ wish, people }: Known, visits: number): SQL =>
  people < Math.min(MOST_PEOPLE, visits * KEYS_FOR_ONE)
    ? isVisitAmongKeys(reservations, wish)
    : hasVisitKey(reservations, wish)

/** So many people are remembered in the time in which the keys of one visit are looked up. */
const KEYS_FOR_ONE = 8

/** The same search, of those visits alone that something else is true of too. */
export const among = ({ gathered, listed, named, ...reading }: Wishes, also: SQL | undefined): Wishes => ({
  ...reading,
  gathered: and(gathered, also),
  listed: and(listed, also),
  ...(named && { named: { ...named, others: and(named.others, also) } }),
})

/** Visits that this person may know of. */
export const isOpenTo = (staff: StaffMember): SQL => isVisible(staff, whose)

/** Visits for tables that are taken along: nobody protected is in them, whoever asks; those are left out of such a table. */
export const isOpenToAll: SQL = not(isProtected(whose))
export const isClosed: SQL = isProtected(whose)
