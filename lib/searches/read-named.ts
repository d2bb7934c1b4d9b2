import { type SQL, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { readingOf } from '#db/columns.ts'
import { reservations } from '#db/schema/reservations.ts'
import { isVisitWithKeyElsewhere, residentsWithReading, toldWithReading } from './read-keys.ts'
import { readingOfVisit } from './read-order.ts'
import { beyond, type Reading } from './read-seen.ts'
import type { Wishes } from './read-visits.ts'

/**
 * Visits that stand by a name, in the order of names, found in several ways: what stands first in all of them stands
 * first.
 */
export async function firstOfAll(
  ways: readonly SQL[],
  isAscending: boolean,
  most: number,
): Promise<string[]> {
  const turn = sql.raw(isAscending ? 'asc' : 'desc')
  const all = sql.join(
    ways.map((way) => sql`(${way})`),
    sql` union all `,
  )
  const rows = await database().execute<{ id: string }>(
    sql`select id from (${all}) as named
      group by id, "by" order by "by" ${turn}, id ${turn} limit ${most}`,
  )
  return rows.map(({ id }) => id)
}

/**
 * Visits in the order of names, of whoever has a name that begins so, and these may be very many: they are put in order
 * by what their keys say, and only the visits are read that stand on the page. Those whose name none of the keys says
 * are few: who gave another name at booking than before, or the answer to a question of the city alone.
 */
export async function namedIds(
  { from, isAscending, most }: Reading,
  { wish, others }: NonNullable<Wishes['named']>,
): Promise<string[]> {
  const turn = sql.raw(isAscending ? 'asc' : 'desc')
  const seen = from?.group.by === 'reading' ? from : null
  const [id, owner, own] = [reservations.id, reservations.residentId, readingOf(reservations.answers)]
  const page = (by: SQL) =>
    sql`${beyond(by, seen, isAscending, 'text', sql`visit.id`)} order by 2 ${turn}, 1 ${turn} limit ${most}`
  // Read for one after the other, until there are enough: `offset 0` keeps them from being joined in another way.
  const visitsOf = (people: SQL, isTheirs: SQL) => sql`select visit.id, people."by"
    from (${people} order by 2 ${turn}) as people cross join lateral (
      select ${id} from ${reservations} where ${isTheirs} and ${others} offset 0
    ) as visit where true${page(sql`people."by"`)}`
  const told = visitsOf(toldWithReading(wish), sql`${id} = people.id`)
  const known = visitsOf(residentsWithReading(wish), sql`${owner} = people.id and ${own} is null`)
  const other = sql`select visit.id, visit."by" from (
      select ${id}, ${readingOfVisit} as "by" from ${reservations} where ${isVisitWithKeyElsewhere(id, wish)} and ${others}
    ) as visit where visit."by" is not null${page(sql`visit."by"`)}`
  return await firstOfAll([told, known, other], isAscending, most)
}
