import path from 'node:path'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { root } from './environment.ts'
import { PlainError } from './plain-error.ts'

/** Any number, the same for everybody who migrates this product. */
const lockNumber = 7_634_410

/**
 * Brings a database to the newest shape; does nothing when it is there. Several at once are safe: one works and the
 * others wait on a lock that the database gives back by itself, should its holder die.
 */
export async function migrateDatabase(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    await sql`select pg_advisory_lock(${lockNumber})`
    await migrate(drizzle(sql), { migrationsFolder: path.join(root, 'db/migrations') })
  } catch (error) {
    // What a migration itself raises is written for the operator.
    const { code, message } = ((error as Error).cause ?? error) as postgres.PostgresError
    throw code === 'P0001' ? new PlainError(message, { cause: error }) : error
  } finally {
    await sql.end()
  }
}
