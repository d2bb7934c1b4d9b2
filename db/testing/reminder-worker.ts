import { closeDatabase } from '#db/client.ts'
import { remindVisitors } from '#lib/notices/remind.ts'
import { systemJob } from './factories.ts'

/** A worker in a process of its own: writes the reminders that are due at the given moment, and ends. */
process.on('message', async (now: Date) => {
  try {
    await remindVisitors(systemJob('remind-visitors'), now)
    process.send?.('done')
  } finally {
    await closeDatabase()
    process.disconnect()
  }
})
