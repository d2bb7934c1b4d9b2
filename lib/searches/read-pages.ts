import { eq, type SQL, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { readingOf } from '#db/columns.ts'
import { reservations } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import type { VisitSearch } from './input.ts'
import { type Group, groupsOf, orders } from './read-order.ts'
import { beyond, placeOf, type Seen } from './read-seen.ts'
import type { Wishes } from './read-visits.ts'
import { visitsPerPage } from './rules.ts'

/** The ids of one page, and whether there is more on either side of it. */
export async function pageOf(isWanted: SQL | undefined, search: VisitSearch, wishes: Wishes) {
  const isBack = search.after === undefined && search.before !== undefined
  const rows = await idsInOrder(isWanted, search, wishes, visitsPerPage + 1)
  const ids = rows.slice(0, visitsPerPage)
  const isMore = rows.length > visitsPerPage
  return isBack
    ? { ids: ids.toReversed(), hasEarlier: isMore, hasLater: true }
    : { ids, hasEarlier: search.after !== undefined, hasLater: isMore }
}

/** The ids of the visits from the row on that the reader saw, one group of the list after the other until there are enough. */
export async function idsInOrder(
  isWanted: SQL | undefined,
  search: VisitSearch,
  wishes: Wishes,
  most: number,
): Promise<string[]> {
  const isBack = search.after === undefined && search.before !== undefined
  const isAscending = (search.order === 'ascending') !== isBack
  const groups = standing(await groupsOf(search), search.order === 'ascending')
  const seen = await placeOf(search.after ?? search.before, groups)
  const way = isBack ? groups.toReversed() : groups
  const first = seen ? way.indexOf(seen.group) : 0
  const named = wishes.isGathered ? namedOf : readingsOf
  const ids: string[] = []
  for (const [place, group] of way.slice(first).entries()) {
    const from = place === 0 ? seen : null
    const read = group.by === 'reading' ? named : rowsOf
    const found = await read({ isWanted, wishes, group, from, isAscending, most: most - ids.length })
    ids.push(...found.map(({ id }) => id))
    if (ids.length >= most) break
  }
  return ids
}

const standing = (groups: readonly Group[], isAscending: boolean): Group[] => [
  ...(isAscending ? groups : groups.toReversed()).filter(({ isLast }) => !isLast),
  ...groups.filter(({ isLast }) => isLast),
]

type Reading = {
  isWanted: SQL | undefined
  wishes: Wishes
  group: Group
  from: Seen | null
  isAscending: boolean
  most: number
}

/** The visits of a group that stand by a column of their own. */
function rowsOf({ isWanted, wishes, group, from, isAscending, most }: Reading) {
  const { by, type } = orders[group.by]
  // Said so that no index has this order: what is gathered is sorted, instead of everything being looked at in order.
  const sorted = type === 'text' ? sql`${by} || ''` : sql`${by} + interval '0'`
  return database()
    .select({ id: reservations.id })
    .from(reservations)
    .where(sql`${isWanted} and ${group.is}${beyond(by, from, isAscending, type)}`)
    .orderBy(...inOrder(wishes.isGathered ? sorted : by, isAscending))
    .limit(most)
}

/** Gathered visits that stand by a name, which is looked up once for each. */
function namedOf({ isWanted, from, isAscending, most }: Reading) {
  const found = database()
    .select({ id: reservations.id, by: orders.reading.by.as('by') })
    .from(reservations)
    .where(isWanted)
  const [id, by] = [sql.raw('found.id'), sql.raw('found."by"')]
  const turn = sql.raw(isAscending ? 'asc' : 'desc')
  return database().execute<{ id: string }>(
    sql`with found as materialized (${found}) select ${id} from found
      where ${by} is not null${beyond(by, from, isAscending, 'text', id)} order by ${by} ${turn}, ${id} ${turn} limit ${most}`,
  )
}

/**
 * Those that stand by a name, of which there are two kinds: what was answered at booking, and the name of the resident.
 * Each has an index, and what stands first in both of them stands first.
 */
function readingsOf({ isWanted, from, isAscending, most }: Reading) {
  const [own, held] = [readingOf(reservations.answers), readingOf(residents.answers)]
  const told = database()
    .select({ id: reservations.id, by: sql<string>`${own}`.as('by') })
    .from(reservations)
    .where(
      sql`${isWanted} and ${reservations.answers} <> '{}' and ${own} is not null${beyond(own, from, isAscending, 'text')}`,
    )
    .orderBy(...inOrder(own, isAscending))
    .limit(most)
  const known = database()
    .select({ id: reservations.id, by: sql<string>`${held}`.as('by') })
    .from(residents)
    .innerJoin(reservations, eq(reservations.residentId, residents.id))
    .where(
      sql`${isWanted} and ${own} is null and ${held} is not null${beyond(held, from, isAscending, 'text')}`,
    )
    .orderBy(...inOrder(held, isAscending))
    .limit(most)
  const both = sql`(${told}) union all (${known})`
  const turn = sql.raw(isAscending ? 'asc' : 'desc')
  return database().execute<{ id: string }>(
    sql`select id from (${both}) as named order by "by" ${turn}, id ${turn} limit ${most}`,
  )
}

const inOrder = (by: SQL, isAscending: boolean): SQL[] => {
  const turn = sql.raw(isAscending ? 'asc' : 'desc')
  return [sql`${by} ${turn}`, sql`${reservations.id} ${turn}`]
}
