import { closeDatabase } from '#db/client.ts'
import { type DemoCity, loadDemoCity } from '#db/demo/load.ts'
import { currentTime } from '#lib/clock.ts'
import type { Command } from './command.ts'
import type { ReadyDatabase } from './ensure-database.ts'
import { provide } from './environment.ts'
import { migrateDatabase } from './migrate-database.ts'
import { requireSettings } from './require-settings.ts'
import { takeDevelopmentSecrets } from './secrets.ts'

/** Puts the demo city into a database, unless it is there, and sets this process up to work with it. */
export async function openDemoCity(
  { atEnd }: Command,
  { url, residentUrl = '' }: Pick<ReadyDatabase, 'url' | 'residentUrl'>,
): Promise<DemoCity> {
  takeDevelopmentSecrets()
  provide({ DATABASE_URL: url, DATABASE_RESIDENT_URL: residentUrl, MADOGUCHI_DEMO: 'true' })
  requireSettings()
  await migrateDatabase(url)
  atEnd(closeDatabase)
  return await loadDemoCity(currentTime())
}
