import { and, type SQL, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { reservations } from '#db/schema/reservations.ts'

/** What the database says of a statement that it will not carry out. */
type Plan = [{ Plan: { 'Plan Rows': number } }]

/** How many visits there are, how many of them these conditions are true of, and of those the service. */
export async function guessesOf(columns: SQL | undefined, service: SQL | undefined) {
  const all = await guessVisits(undefined)
  const expected = columns ? await guessVisits(columns) : all
  return { all, expected, served: service ? await guessVisits(and(columns, service)) : expected }
}

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
