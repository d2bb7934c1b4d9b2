import type { Cluster } from '#scripts/embedded/cluster.ts'
import { renewDatabase } from '#scripts/ensure-database.ts'
import { migrateDatabase } from '#scripts/migrate-database.ts'
import { startSideProcess } from './side-process.ts'

/** How long a question of staff takes in a city with the visits of years. */
export type Asked = { name: string; rows: number; best: number; p50: number; max: number }

export type SearchRound = {
  visits: number
  /** How long it took to make them. */
  loadSeconds: number
  searches: Asked[]
  /** Conditions drawn at random. */
  mixes: Asked[]
  reports: Asked[]
}

export type SearchTask = { adminUrl: string; visits: number }

const DATABASE = 'bench_searches'

/** Makes the visits of years in a database of their own, and asks for them as the pages of staff do. */
export async function runSearches(cluster: Cluster, visits: number): Promise<SearchRound> {
  await renewDatabase(cluster, DATABASE)
  await migrateDatabase(cluster.appUrl(DATABASE))
  const asker = startSideProcess<SearchTask, SearchRound>(new URL('./search-process.ts', import.meta.url), {
    DATABASE_URL: cluster.appUrl(DATABASE),
    DATABASE_RESIDENT_URL: cluster.residentUrl(DATABASE),
  })
  const round = await asker.ask({ adminUrl: cluster.adminUrl(DATABASE), visits })
  await asker.end()
  return round
}
