import { type SQL, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { reservations } from '#db/schema/reservations.ts'

/**
 * How many visits something is true of, as far as it matters. Where an index narrows them they are a question of their
 * own, asked without the limit: told of it, the database would look through the table for the first of them, where none
 * may be for a long way. Where nothing does, they are all over the table, and the first are found at once.
 */
export async function countVisits(
  isWanted: SQL | undefined,
  { most, isNarrowed }: { most: number; isNarrowed: boolean },
): Promise<number> {
  const found = database().select({ id: reservations.id }).from(reservations).where(isWanted)
  const [row] = await database().execute<{ count: number }>(
    isNarrowed
      ? sql`with found as materialized ${found}
          select count(*)::int as count from (select from found limit ${most}) as few`
      : sql`select count(*)::int as count from (${found.limit(most)}) as few`,
  )
  return row?.count ?? 0
}
