import path from 'node:path'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { joinCluster } from '#scripts/embedded/cluster.ts'
import { markOf, ownMark } from '#scripts/embedded/processes.ts'
import { disposable } from '#scripts/embedded/settings.ts'
import { addressesIn, prepareDatabase } from '#scripts/ensure-database.ts'
import { root } from '#scripts/environment.ts'
import { migrateDatabase } from '#scripts/migrate-database.ts'
import { databaseName, leftovers } from './names.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The addresses of the workers' databases, by their number from 1 on: as office, as residents, and as administrator. */
    databases: Record<number, { url: string; residentUrl: string; adminUrl: string }>
  }
}

let cleanUp: (() => Promise<void>) | undefined

/**
 * Once per test run: starts the test server, or shares it with another run, migrates one database and clones it for
 * each worker. What killed runs left is dropped first.
 */
export async function setup(project: TestProject): Promise<void> {
  const cluster = await joinCluster({ home: path.join(root, '.madoguchi/test'), settings: disposable })
  const sql = postgres(cluster.adminUrl('postgres'), { max: 1, onnotice: () => undefined })
  const existing = await sql<{ datname: string }[]>`select datname from pg_database`
  await dropAll(
    sql,
    leftovers(
      existing.map((row) => row.datname),
      markOf,
    ),
  )

  const run = ownMark()
  const template = databaseName(run, 'template')
  await prepareDatabase(cluster, template)
  await migrateDatabase(cluster.appUrl(template))
  await leaveTracesAlone(cluster.adminUrl(template))
  const workers = Array.from({ length: project.config.maxWorkers }, (_, index) => index + 1)
  const clones = workers.map((worker) => databaseName(run, String(worker)))
  for (const clone of clones)
    await sql`create database ${sql(clone)} template ${sql(template)} owner madoguchi`
  const addresses = clones.map((clone) => ({
    ...addressesIn(cluster, clone),
    adminUrl: cluster.adminUrl(clone),
  }))
  project.provide('databases', Object.fromEntries(addresses.map((address, index) => [index + 1, address])))

  cleanUp = async () => {
    await dropAll(sql, [...clones, template])
    await sql.end()
    await cluster.release()
  }
}

/** Once at the end of the run. */
export const teardown = async (): Promise<void> => await cleanUp?.()

/**
 * Traces are sealed while nobody is at them, and else at the next run: PostgreSQL's own housekeeping, which comes when it
 * likes, must not be who is at them when a test says that they are sealed.
 */
async function leaveTracesAlone(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  await sql`alter table audit_entries set (autovacuum_enabled = off)`
  await sql.end()
}

async function dropAll(sql: postgres.Sql, names: string[]): Promise<void> {
  for (const name of names) await sql`drop database if exists ${sql(name)} with (force)`
}
