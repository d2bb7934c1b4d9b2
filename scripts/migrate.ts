import { runCommand } from './command.ts'
import { ensureDatabase } from './ensure-database.ts'
import { migrateDatabase } from './migrate-database.ts'

// npm run db:migrate
await runCommand(async ({ atEnd }) => {
  const database = await ensureDatabase(console.log)
  atEnd(database.stop)
  await migrateDatabase(database.url)
  console.log('The database has the newest shape.')
})
