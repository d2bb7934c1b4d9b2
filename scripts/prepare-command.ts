import type { Command } from './command.ts'
import { ensureDatabase } from './ensure-database.ts'
import { provide } from './environment.ts'
import { migrateDatabase } from './migrate-database.ts'
import { requireSettings } from './require-settings.ts'
import { takeDevelopmentSecrets, takeKeptSecrets } from './secrets.ts'

/**
 * Sets up a command that works beside the product: the same database and secrets as the demo or development in this
 * folder, even if it is the first to run there, or those the operator gave. After it, all of `lib` can be called.
 */
export async function prepareCommand({ atEnd }: Command): Promise<void> {
  const database = await ensureDatabase(console.log)
  atEnd(database.stop)
  provide({ DATABASE_URL: database.url })
  if (database.isEmbedded) {
    takeDevelopmentSecrets()
    await migrateDatabase(database.url)
  } else takeKeptSecrets()
  requireSettings()
  const { closeDatabase } = await import('#db/client.ts')
  atEnd(closeDatabase)
}
