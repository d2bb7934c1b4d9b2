import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { env } from '#lib/env.ts'

/** The database of this process. A small pool: under contention more connections only wait on one another. */
function connect() {
  const client = postgres(env().DATABASE_URL, {
    max: env().DATABASE_POOL,
    connection: { application_name: 'madoguchi', TimeZone: 'Asia/Tokyo' },
    onnotice: () => undefined,
  })
  return drizzle(client, { casing: 'snake_case' })
}

export type Database = ReturnType<typeof connect>

/** The database, or the transaction a verb is in. */
export type Connection = Database | Parameters<Parameters<Database['transaction']>[0]>[0]

// One connection pool a process, also when a development server loads this file again.
const shared = globalThis as { madoguchiDatabase?: Database }

export function database(): Database {
  shared.madoguchiDatabase ??= connect()
  return shared.madoguchiDatabase
}

/**
 * The driver beneath, for the few statements that must be one round trip and prepared once per connection (drizzle
 * does not prepare). Give instants as ISO strings and JSON as text: drizzle has switched the driver's own conversions off.
 */
export const driver = () => database().$client

/** Ends the pool when the process stops; statements in flight are finished first. */
export async function closeDatabase(): Promise<void> {
  const open = shared.madoguchiDatabase
  shared.madoguchiDatabase = undefined
  await open?.$client.end({ timeout: 10 })
}
