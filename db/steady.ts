import { sql } from 'drizzle-orm'
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import { alongLine, isCut, type Line } from './cut.ts'
import { eachStatement } from './each-statement.ts'
import type { SteadyPool } from './steady-pool.ts'

/**
 * Makes a database outlive connections that were cut, as all are when PostgreSQL starts anew: nobody at a counter shall
 * read of a fault for that. What cannot have done anything is done once more, over a new connection:
 *
 * - a transaction that could not even begin;
 * - a statement on its own, in a transaction that may only read. So it is the database that says what is safe: a
 *   statement that would write is refused there, and the first fault stands, since nobody knows whether it was done.
 *
 * A transaction that had begun is not repeated, nor is a statement on its own that goes past drizzle (`driver()`).
 */
export function steady<Database extends PostgresJsDatabase>(database: Database, pool: SteadyPool): Database {
  const { session } = database._
  const transact = session.transaction.bind(session)

  async function unlessCut<Answer>(
    work: () => Promise<Answer>,
    again: (fault: unknown) => Promise<Answer>,
  ): Promise<Answer> {
    const used = pool.now()
    try {
      return await work()
    } catch (fault) {
      if (!isCut(fault)) throw fault
      pool.renew(used)
      return await again(fault)
    }
  }

  session.transaction = async (work, config) => {
    const line: Line = { hasBegun: false, fault: undefined }
    const act = async () => {
      try {
        return await transact((tx) => alongLine(line, tx, work), config)
      } catch (fault) {
        line.fault = fault
        throw fault
      }
    }
    return await unlessCut(act, async (fault) => {
      if (line.hasBegun) throw fault
      line.fault = undefined
      return await act()
    })
  }

  eachStatement(session, ({ ask, askOver }) =>
    unlessCut(ask, (fault) =>
      session
        .transaction(async (tx) => {
          await tx.execute(sql`set transaction read only`)
          return await askOver(tx._.session)
        })
        .catch(() => {
          throw fault
        }),
    ),
  )
  return database
}
