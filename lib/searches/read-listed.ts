import { eq, type SQL, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { readingOf } from '#db/columns.ts'
import { reservations } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import { firstOfAll } from './read-named.ts'
import { type Group, orders } from './read-order.ts'
import { beyond, type Reading, type Seen } from './read-seen.ts'
import type { Wishes } from './read-visits.ts'

/**
 * Visits that are met in the order of their list, by an index of each group, one group after the other until there are
 * enough: most pages end within the first.
 */
export async function listedIds({ wishes, list, from, isAscending, most }: Reading): Promise<string[]> {
  const first = from ? list.groups.indexOf(from.group) : 0
  const ids: string[] = []
  for (const [place, group] of list.groups.slice(first).entries()) {
    const read = group.by === 'reading' ? byReading : byColumn
    const seen = place === 0 ? from : null
    const found = await read({ wishes, group, from: seen, isAscending, most: most - ids.length })
    ids.push(...found)
    if (ids.length >= most) break
  }
  return ids
}

type GroupReading = { wishes: Wishes; group: Group; from: Seen | null; isAscending: boolean; most: number }

/** Those that stand by a column of their own. */
async function byColumn({ wishes, group, from, isAscending, most }: GroupReading): Promise<string[]> {
  const { by, type } = orders[group.by]
  const rows = await database()
    .select({ id: reservations.id })
    .from(reservations)
    .where(sql`${wishes.listed} and ${group.is}${beyond(by, from, isAscending, type)}`)
    .orderBy(...inOrder(by, isAscending))
    .limit(most)
  return rows.map(({ id }) => id)
}

/** Those that stand by a name: the two kinds of it have an index each. */
async function byReading({ wishes, from, isAscending, most }: GroupReading): Promise<string[]> {
  const [own, held] = [readingOf(reservations.answers), readingOf(residents.answers)]
  // In the words of its index: of these the planner knows how many there are, of `own is null` it does not.
  const isTold = sql`${reservations.answers} <> '{}' and ${own} is not null`
  const told = database()
    .select({ id: reservations.id, by: sql<string>`${own}`.as('by') })
    .from(reservations)
    .where(sql`${wishes.listed} and ${isTold}${beyond(own, from, isAscending, 'text')}`)
    .orderBy(...inOrder(own, isAscending))
    .limit(most)
  const known = database()
    .select({ id: reservations.id, by: sql<string>`${held}`.as('by') })
    .from(residents)
    .innerJoin(reservations, eq(reservations.residentId, residents.id))
    .where(
      sql`${wishes.listed} and not (${isTold}) and ${held} is not null${beyond(held, from, isAscending, 'text')}`,
    )
    .orderBy(...inOrder(held, isAscending))
    .limit(most)
  return await firstOfAll([told.getSQL(), known.getSQL()], isAscending, most)
}

const inOrder = (by: SQL, isAscending: boolean): SQL[] => {
  const turn = sql.raw(isAscending ? 'asc' : 'desc')
  return [sql`${by} ${turn}`, sql`${reservations.id} ${turn}`]
}
