import type postgres from 'postgres'
import { expect, vi } from 'vitest'

/** Ends every connection of the product, as PostgreSQL does when it stops. */
export const CUT = `select pg_terminate_backend(pid) from pg_stat_activity
  where application_name = 'madoguchi' and datname = current_database()`

/**
 * Begins something that waits for a table, whoever reads there (`access exclusive`) or only who writes (`share`), cuts
 * its connection there, and lets go of the table.
 */
export async function cutAmid<Answer>(
  admin: postgres.Sql,
  { table, mode }: { table: string; mode: 'access exclusive' | 'share' },
  begin: () => PromiseLike<Answer>,
): Promise<Answer> {
  const begun = await admin.begin(async (tx) => {
    await tx.unsafe(`lock table ${table} in ${mode} mode`)
    const answer = Promise.resolve(begin())
    answer.catch(() => undefined)
    await vi.waitFor(async () => expect(await tx.unsafe(WAITING, [table])).toHaveLength(1), {
      timeout: 30_000,
    })
    await tx.unsafe(CUT)
    return { answer }
  })
  return await begun.answer
}

/**
 * Not `pg_stat_activity`, which stays as it was first seen for as long as a transaction lasts. Here alone: the databases
 * of other workers are copies, whose tables have the same numbers.
 */
const WAITING = `select from pg_locks
  where relation = $1::regclass and not granted
    and database = (select oid from pg_database where datname = current_database())`
