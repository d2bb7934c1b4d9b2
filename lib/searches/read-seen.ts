import { eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { reservations } from '#db/schema/reservations.ts'
import { type Group, type List, orders } from './read-order.ts'
import type { Wishes } from './read-visits.ts'

/** The row that a page begins after, or ends before: its group, and what it stands by in it. */
export type Seen = { group: Group; id: string; value: string | null }

/** What is read of a list: from the row on that the reader saw, whichever way the reader goes. */
export type Reading = { wishes: Wishes; list: List; from: Seen | null; isAscending: boolean; most: number }

/** Where a row stands in the list; nowhere, if it has left it meanwhile. */
export async function placeOf(id: string | undefined, groups: readonly Group[]): Promise<Seen | null> {
  if (id === undefined) return null
  const places = groups.map(({ is, by }, place) => ({
    place: sql`when ${is} then ${sql.raw(`${place}`)}`,
    value: sql`when ${is} then (${orders[by].by})::text`,
  }))
  const caseOf = (whens: SQL[]) => sql`case ${sql.join(whens, sql` `)} end`
  const [row] = await database()
    .select({
      place: sql<number | null>`${caseOf(places.map(({ place }) => place))}`,
      value: sql<string | null>`${caseOf(places.map(({ value }) => value))}`,
    })
    .from(reservations)
    .where(eq(reservations.id, id))
  const group = row?.place == null ? undefined : groups[row.place]
  return row && group ? { group, id, value: row.value } : null
}

/** What comes after the row that the reader saw. The first half of it is what an index of another table understands. */
export function beyond(
  by: SQL,
  from: Seen | null,
  isAscending: boolean,
  type: 'timestamptz' | 'text',
  id: SQLWrapper = reservations.id,
): SQL {
  if (!from) return sql``
  const value = sql`${from.value}::${sql.raw(type)}`
  return isAscending
    ? sql` and ${by} >= ${value} and (${by}, ${id}) > (${value}, ${from.id}::uuid)`
    : sql` and ${by} <= ${value} and (${by}, ${id}) < (${value}, ${from.id}::uuid)`
}
