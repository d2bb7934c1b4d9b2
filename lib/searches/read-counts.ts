import { sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { reservations } from '#db/schema/reservations.ts'
import { countVisits } from './read-guesses.ts'
import type { Wishes } from './read-visits.ts'

/**
 * How many visits a search finds, up to one more than are counted: those that were gathered, or of the others the first
 * ones. These are met soon: those of some days in the order of days, in which they stand together, and the rest all over
 * the table.
 */
export async function countFound({ way, gathered, listed, day }: Wishes): Promise<number> {
  const enough = way.most + 1
  if (way.isCountedWhole) return await countVisits(gathered, enough)
  const visits = database().select({ id: reservations.id }).from(reservations).where(listed)
  const met = day ? visits.orderBy(day) : visits
  const [row] = await database().execute<{ count: number }>(
    sql`select count(*)::int as count from (${met.limit(enough)}) as few`,
  )
  return row?.count ?? 0
}
