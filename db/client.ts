import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { env } from '#lib/env.ts'
import { stopListening } from './listen.ts'
import { sideNow } from './side.ts'
import { steady } from './steady.ts'
import { steadyPool } from './steady-pool.ts'

/** A small pool: under contention more connections only wait on one another. */
function openPool(url: string) {
  const client = postgres(url, {
    max: env().DATABASE_POOL,
    connection: { application_name: 'madoguchi', TimeZone: 'Asia/Tokyo' },
    onnotice: () => undefined,
  })
  // Every pool is to read and write values as the first one does, whose conversions drizzle switches off.
  drizzle(client)
  return client
}

/** The database of this process, which outlives connections that are cut. */
function connect(url: string) {
  const pool = steadyPool(() => openPool(url))
  return steady(drizzle(pool.client, { casing: 'snake_case' }), pool)
}

export type Database = ReturnType<typeof connect>

/** The database, or the transaction a verb is in. */
export type Connection = Database | Transaction

type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]

// One connection pool a process and address, also when a development server loads this file again.
const shared = globalThis as { madoguchiDatabases?: Map<string, Database> }

/**
 * The database, with the rights of the side that asks (`side.ts`): what residents do signs in as a role that may do no
 * more, where the operator has given the process its address.
 */
export function database(): Database {
  const { DATABASE_URL, DATABASE_RESIDENT_URL } = env()
  const url = (sideNow() === 'resident' && DATABASE_RESIDENT_URL) || DATABASE_URL
  shared.madoguchiDatabases ??= new Map()
  const open = shared.madoguchiDatabases.get(url) ?? connect(url)
  shared.madoguchiDatabases.set(url, open)
  return open
}

/**
 * A statement of the busiest paths, built once for the process and prepared once per connection: building it anew costs
 * as much as running it. Give it a name with `.prepare()` and its values as placeholders.
 */
export function prepared<Statement>(build: () => Statement): () => Statement {
  const built = new WeakMap<Database, Statement>()
  return () => {
    const statement = built.get(database()) ?? build()
    built.set(database(), statement)
    return statement
  }
}

/**
 * The driver beneath, for the few statements that must be one round trip and are more than drizzle can say. Give instants as ISO strings and JSON as text: drizzle has switched the driver's own conversions off.
 */
export const driver = () => database().$client

/** The same over the connection of a transaction: that begins, ends and outlives a cut like every other. */
export const driverOf = (tx: Transaction): postgres.TransactionSql => {
  // drizzle's types leave it out. Not `instanceof`: the server in front and the bundled product each load drizzle.
  const { client } = tx._.session as unknown as { client: postgres.TransactionSql }
  return client
}

/** Ends the pools when the process stops; statements in flight are finished first. */
export async function closeDatabase(): Promise<void> {
  const open = [...(shared.madoguchiDatabases?.values() ?? [])]
  shared.madoguchiDatabases = undefined
  await Promise.all([stopListening(), ...open.map(({ $client }) => $client.end({ timeout: 10 }))])
}
