import { type SQL, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { reservations } from '#db/schema/reservations.ts'
import type { Wishes } from './read-visits.ts'

/**
 * How many visits a search finds, up to one more than are counted. Those that were gathered are counted whole: told of the
 * limit, the database would look through the table for the first of them, where none may be for a long way. The others
 * are met soon: those of some days in the order of days, in which they stand together, and the rest all over the table.
 */
export async function countVisits({ way, gathered, listed, isOfDays }: Wishes): Promise<number> {
  const enough = way.most + 1
  const visits = (are: SQL | undefined) =>
    database().select({ id: reservations.id }).from(reservations).where(are)
  const met = isOfDays ? visits(listed).orderBy(reservations.startsAt) : visits(listed)
  const [row] = await database().execute<{ count: number }>(
    way.isCountedWhole
      ? sql`with found as materialized ${visits(gathered)}
          select count(*)::int as count from (select from found limit ${enough}) as few`
      : sql`select count(*)::int as count from (${met.limit(enough)}) as few`,
  )
  return row?.count ?? 0
}
