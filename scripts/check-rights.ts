import postgres from 'postgres'
import { findBreaches } from '#db/rights/find-breaches.ts'
import { runCommand } from './command.ts'
import { ensureDatabase } from './ensure-database.ts'
import { PlainError } from './plain-error.ts'

/** The owner breaches several hundred; a screen full says so too. */
const mostTold = 30

// npm run db:check-rights: signs in as the residents' side does and tries what it must not be able to.
await runCommand(async ({ atEnd }) => {
  const database = await ensureDatabase(console.log)
  atEnd(database.stop)
  const sql = postgres(database.residentUrl ?? database.url, { max: 1, onnotice: () => undefined })
  atEnd(() => sql.end())
  const [who] = await sql<{ name: string }[]>`select session_user as name`
  const breaches = await findBreaches(sql)
  const told = breaches.slice(0, mostTold)
  if (breaches.length > told.length) told.push(`and ${breaches.length - told.length} more`)
  if (breaches.length > 0)
    throw new PlainError(`${who?.name} may do more, or less, than residents do:\n  ${told.join('\n  ')}`)
  console.log(`${who?.name} can do what residents do, and nothing else.`)
})
