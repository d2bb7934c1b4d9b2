import type { Command } from './command.ts'
import { ensureDatabase } from './ensure-database.ts'
import { provide } from './environment.ts'
import { requireSettings } from './require-settings.ts'
import { takeKeptSecrets } from './secrets.ts'

/**
 * Sets up a command that works beside the product: the same database and secrets as the demo or development in this
 * folder, or those the operator gave. After it, everything in `lib` can be called.
 */
export async function prepareCommand({ atEnd }: Command): Promise<void> {
  const database = await ensureDatabase(console.log)
  atEnd(database.stop)
  provide({ DATABASE_URL: database.url })
  takeKeptSecrets()
  requireSettings()
  const { closeDatabase } = await import('#db/client.ts')
  atEnd(closeDatabase)
}
