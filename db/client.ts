import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { env } from '#lib/env.ts'
import * as apiClients from './schema/api-clients.ts'
import * as counters from './schema/counters.ts'
import * as outbox from './schema/outbox.ts'
import * as reservations from './schema/reservations.ts'
import * as services from './schema/services.ts'
import * as settings from './schema/settings.ts'
import * as slots from './schema/slots.ts'
import * as staff from './schema/staff.ts'

const schema = { ...apiClients, ...counters, ...outbox, ...reservations, ...services, ...settings, ...slots, ...staff }

/** The database of this process. A small pool: under contention more connections only wait on one another. */
function connect() {
  const client = postgres(env().DATABASE_URL, {
    max: env().DATABASE_POOL,
    connection: { application_name: 'madoguchi', TimeZone: 'Asia/Tokyo' },
    onnotice: () => undefined,
  })
  return drizzle(client, { schema, casing: 'snake_case' })
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
