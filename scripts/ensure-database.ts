import path from 'node:path'
import postgres from 'postgres'
import { type Cluster, joinCluster } from '#scripts/embedded/cluster.ts'
import { dataDir, given } from './environment.ts'
import { PlainError } from './plain-error.ts'

/** A database ready to be migrated and used. */
export type ReadyDatabase = { url: string; isEmbedded: boolean; stop(): Promise<void> }

/** PostgreSQL 15 is the oldest that the project's SQL is written and tested for. */
const oldest = 15

/** The folder of the embedded server that demo, development and the commands beside them share. */
export const clusterHome = (): string => path.join(dataDir(), 'database')

/** The database named by DATABASE_URL after a look at it, else the embedded one. */
export async function ensureDatabase(say?: (line: string) => void): Promise<ReadyDatabase> {
  const url = given('DATABASE_URL')
  if (url) {
    await requireServer(url)
    return { url, isEmbedded: false, stop: () => Promise.resolve() }
  }
  const cluster = await joinCluster({ home: clusterHome(), say })
  await prepareDatabase(cluster, 'madoguchi')
  return { url: cluster.appUrl('madoguchi'), isEmbedded: true, stop: cluster.release }
}

/**
 * Makes a database and the role that owns it, where they are missing. The product never connects as administrator,
 * so what works here works with the rights a hosted database gives.
 */
export async function prepareDatabase(cluster: Cluster, name: string): Promise<void> {
  const sql = postgres(cluster.adminUrl('postgres'), { max: 1 })
  try {
    const [role] = await sql`select 1 from pg_roles where rolname = 'madoguchi'`
    if (!role) await sql.unsafe(`create role madoguchi login password '${cluster.appPassword}'`)
    const [existing] = await sql`select 1 from pg_database where datname = ${name}`
    if (!existing) await sql`create database ${sql(name)} owner madoguchi`
  } finally {
    await sql.end()
  }
}

/** Makes a database anew, whatever it held. For tests. */
export async function renewDatabase(cluster: Cluster, name: string): Promise<void> {
  const sql = postgres(cluster.adminUrl('postgres'), { max: 1, onnotice: () => undefined })
  try {
    await sql`drop database if exists ${sql(name)} with (force)`
  } finally {
    await sql.end()
  }
  await prepareDatabase(cluster, name)
}

/** Reports in plain words why a given server cannot be used. Never shows the address whole, as it holds a password. */
async function requireServer(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 10 })
  try {
    const [row] = await sql<
      { version: number }[]
    >`select current_setting('server_version_num')::int as version`
    const problem = versionProblem(row?.version ?? 0)
    if (problem) throw new PlainError(problem)
  } catch (error) {
    if (error instanceof PlainError) throw error
    const { code, message } = error as { code?: string; message: string }
    throw new PlainError(`The database named by DATABASE_URL does not answer: ${message || code}`, {
      cause: error,
    })
  } finally {
    await sql.end({ timeout: 1 })
  }
}

/** What is wrong with a server's version (`server_version_num`), if anything. */
export function versionProblem(version: number): string | undefined {
  const major = Math.floor(version / 10_000)
  return major >= oldest
    ? undefined
    : `PostgreSQL ${oldest} or newer is needed; DATABASE_URL names version ${major}.`
}
