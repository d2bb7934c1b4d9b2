import path from 'node:path'
import postgres from 'postgres'
import { closeDatabase } from '#db/client.ts'
import { env } from '#lib/env.ts'
import { newSecret } from '#lib/ids.ts'
import { buildIfChanged } from '#scripts/build-product.ts'
import type { Command } from '#scripts/command.ts'
import { type Cluster, joinCluster } from '#scripts/embedded/cluster.ts'
import { durable } from '#scripts/embedded/settings.ts'
import { freePort } from '#scripts/embedded/start.ts'
import { renewDatabase } from '#scripts/ensure-database.ts'
import { dataDir, given, port as givenPort, provide } from '#scripts/environment.ts'
import { migrateDatabase } from '#scripts/migrate-database.ts'
import { requireFreePort } from '#scripts/server/listen.ts'
import { type City, loadCity } from './city.ts'
import type { LoadAnswer, LoadTask } from './load-tasks.ts'
import { type ProductServer, startProduct } from './product-server.ts'
import { type SideProcess, startSideProcess } from './side-process.ts'
import type { Pattern } from './wishes.ts'

/** All that a measurement needs. */
export type Site = {
  sql: postgres.Sql
  /** The main process of the database. */
  postmaster: number
  port: number
  server: ProductServer
  load: SideProcess<LoadTask, LoadAnswer>
  city: City
  /** How many wishes of a pattern have been used up. */
  taken: Record<Pattern, number>
}

const DATABASE = 'bench'

/**
 * Starts a database that keeps its promises (no setting of it is relaxed), and gives the settings as they are shipped.
 * Nothing of a demo or an installation is touched.
 */
export async function openCluster({ atEnd }: Command): Promise<Cluster> {
  const cluster = await joinCluster({ home: path.join(dataDir(), 'bench'), settings: durable })
  atEnd(cluster.release)
  provide({ ...shipped, AUTH_SECRET: newSecret(), KEY_PEPPER: newSecret() })
  return cluster
}

/** Fills a database with the bench city, and serves the built product over it. */
export async function openSite(
  { atEnd }: Command,
  cluster: Cluster,
  say: (line: string) => void,
): Promise<Site> {
  const port = given('PORT') ? givenPort() : await freePort()
  await requireFreePort(port)
  await buildIfChanged(say)
  say('Opening the bench city …')
  await renewDatabase(cluster, DATABASE)
  provide({ DATABASE_URL: cluster.appUrl(DATABASE), DATABASE_RESIDENT_URL: cluster.residentUrl(DATABASE) })
  await migrateDatabase(env().DATABASE_URL)
  const sql = postgres(env().DATABASE_URL, { max: 1, onnotice: () => undefined })
  atEnd(() => sql.end())
  atEnd(closeDatabase)
  const city = await loadCity(sql)
  const load = startSideProcess<LoadTask, LoadAnswer>(new URL('./load.ts', import.meta.url))
  atEnd(load.end)
  const taken = { spread: 0, one: 0, crowd: 0, beside: 0 }
  const site = { sql, postmaster: cluster.pid, port, server: await startProduct(port), load, city, taken }
  atEnd(() => site.server.stop())
  return site
}

/** Empty counts as not given. */
const shipped = {
  DATABASE_READ_URL: '',
  DATABASE_POOL: '',
  MADOGUCHI_MODULES: '',
  MADOGUCHI_SURFACES: '',
  MADOGUCHI_NOW: '',
  TRUSTED_PROXIES: '',
  // The whole load comes from one address; what one address may do is not what is measured.
  HOLDS_PER_ADDRESS: '0',
  APP_URL: '',
}
