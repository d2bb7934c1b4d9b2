import { closeDatabase } from '#db/client.ts'
import { type DemoCity, loadDemoCity } from '#db/demo/load.ts'
import { currentTime } from '#lib/clock.ts'
import type { Command } from './command.ts'
import { provide } from './environment.ts'
import { migrateDatabase } from './migrate-database.ts'
import { requireSettings } from './require-settings.ts'
import { takeDevelopmentSecrets } from './secrets.ts'

/** Puts the demo city into a database, unless it is there, and sets this process up to work with it. */
export async function openDemoCity({ atEnd }: Command, databaseUrl: string): Promise<DemoCity> {
  takeDevelopmentSecrets()
  provide({ DATABASE_URL: databaseUrl, MADOGUCHI_DEMO: 'true' })
  requireSettings()
  await migrateDatabase(databaseUrl)
  atEnd(closeDatabase)
  return await loadDemoCity(currentTime())
}
