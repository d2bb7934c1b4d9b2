import { sql } from 'drizzle-orm'
import { type Connection, database } from './client.ts'

/**
 * Does something with the account of who is signed in: in a transaction that says which session is open, since the row
 * policies of the residents' side show and change nothing without (`0058_residents_role` in the migrations).
 */
export const signedIn = <Answer>(
  { sessionId }: { sessionId: string },
  work: (tx: Connection) => Promise<Answer>,
): Promise<Answer> =>
  database().transaction(async (tx) => {
    await tx.execute(sql`select set_config('madoguchi.session', ${sessionId}, true)`)
    return await work(tx)
  })
