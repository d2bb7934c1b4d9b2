import { runCommand } from './command.ts'
import { ensureDatabase } from './ensure-database.ts'
import { migrateDatabase } from './migrate-database.ts'
import { openFields } from './open-fields.ts'

// npm run db:migrate
await runCommand(async ({ atEnd }) => {
  const database = await ensureDatabase(console.log)
  atEnd(database.stop)
  await migrateDatabase(database.url)
  await openFields(database.url)
  console.log('The database has the newest shape.')
})
