import { and, type SQL, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { reservations } from '#db/schema/reservations.ts'
import { FEW_VISITS } from './read-ways.ts'

/** What the database says of a statement that it will not carry out. */
type Plan = [{ Plan: { 'Plan Rows': number } }]

/** What is asked of visits themselves: all of it but the service, the service, and each kind of times among it. */
type Asked = { columns: SQL | undefined; service: SQL | undefined; times: readonly (SQL | undefined)[] }

/** How many visits there are, how many of them these conditions are true of, and of those the service. */
export async function guessesOf({ columns, service, times }: Asked) {
  const all = await guessVisits(undefined)
  const guessed = columns ? await guessVisits(columns) : all
  const served = service ? await guessVisits(and(columns, service)) : guessed
  const more = times.length > 1 ? await moreThanGuessed(and(...times)) : 1
  return { all, expected: Math.min(all, guessed * more), served: Math.min(all, served * more) }
}

/**
 * How many times more visits there are of several kinds of times than the database guesses, which knows nothing of how
 * they belong together: whoever is expected comes after today, and was received not long ago. So a few of them are
 * counted; where there are more, twice as many are expected.
 */
async function moreThanGuessed(times: SQL | undefined): Promise<number> {
  const guessed = await guessVisits(times)
  if (guessed > MOST_DOUBTED) return 1
  const counted = await countVisits(times, FEW_VISITS)
  return counted < FEW_VISITS ? counted / guessed : Math.max(1, (2 * FEW_VISITS) / guessed)
}

/** Of so many that some are doubtless there it is not worth while. */
const MOST_DOUBTED = 40_000

/**
 * How many visits the database expects of conditions on their own columns, from what it knows of their values: a guess,
 * made in less than a millisecond however many there are. What a search finds never depends on it, only how it is read.
 */
async function guessVisits(are: SQL | undefined): Promise<number> {
  const visits = database().select({ id: reservations.id }).from(reservations).where(are)
  const [row] = await database().execute<{ 'QUERY PLAN': Plan | string }>(
    sql`explain (format json) ${visits}`,
  )
  const told = row?.['QUERY PLAN'] ?? '[]'
  const [plan]: Plan = typeof told === 'string' ? JSON.parse(told) : told
  return plan.Plan['Plan Rows']
}

/**
 * How many visits these conditions are true of, up to a bound, gathered whole: told of the bound, the database would look
 * through the table for the first of them, where none may be for a long way.
 */
export async function countVisits(are: SQL | undefined, most: number): Promise<number> {
  const visits = database().select({ id: reservations.id }).from(reservations).where(are)
  const [row] = await database().execute<{ count: number }>(
    sql`with found as materialized ${visits}
      select count(*)::int as count from (select from found limit ${most}) as few`,
  )
  return row?.count ?? 0
}
