import path from 'node:path'
import postgres from 'postgres'
import { type Cluster, joinCluster } from '#scripts/embedded/cluster.ts'
import { dataDir, given } from './environment.ts'
import { PlainError } from './plain-error.ts'

/** A database ready to be migrated and used. */
export type ReadyDatabase = {
  url: string
  /** As the role of residents, where that is known; absent: with the rights of the other. */
  residentUrl?: string | undefined
  isEmbedded: boolean
  stop(): Promise<void>
}

/** PostgreSQL 15 is the oldest that the project's SQL is written and tested for. */
const oldest = 15

/** The folder of the embedded server that demo, development and the commands beside them share. */
export const clusterHome = (): string => path.join(dataDir(), 'database')

/** The database named by DATABASE_URL after a look at it, else the embedded one. */
export async function ensureDatabase(say?: (line: string) => void): Promise<ReadyDatabase> {
  const url = given('DATABASE_URL')
  if (url) {
    await requireServer(url)
    const residentUrl = given('DATABASE_RESIDENT_URL')
    return { url, residentUrl, isEmbedded: false, stop: () => Promise.resolve() }
  }
  const cluster = await joinCluster({ home: clusterHome(), say })
  await prepareDatabase(cluster, 'madoguchi')
  return { ...addressesIn(cluster, 'madoguchi'), isEmbedded: true, stop: cluster.release }
}

/** Where the product finds a database of an embedded server, with the rights of either side. */
export const addressesIn = (cluster: Cluster, name: string) => ({
  url: cluster.appUrl(name),
  residentUrl: cluster.residentUrl(name),
})

/**
 * Makes a database, the role that owns it and the one of the residents' side, where they are missing. The product never
 * connects as administrator, so what works here works with the rights a hosted database gives.
 */
export async function prepareDatabase(cluster: Cluster, name: string): Promise<void> {
  const sql = postgres(cluster.adminUrl('postgres'), { max: 1 })
  try {
    const roles = await sql<{ rolname: string }[]>`select rolname from pg_roles`
    const makeRole = async (role: string, options: string) => {
      if (!roles.some(({ rolname }) => rolname === role)) await sql.unsafe(`create role ${role} ${options}`)
    }
    await makeRole('madoguchi', `login password '${cluster.appPassword}'`)
    await makeRole('madoguchi_resident', 'nologin')
    await makeRole('madoguchi_web', `login password '${cluster.residentPassword}' in role madoguchi_resident`)
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
