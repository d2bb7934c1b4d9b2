import { closeDatabase } from '#db/client.ts'
import { deliverPending } from '#lib/outbox/deliver.ts'
import { systemJob } from './factories.ts'

/** A worker in a process of its own: sends what is due at the given moment until nothing is, and ends. */
process.on('message', async (now: Date) => {
  try {
    while ((await deliverPending(systemJob('deliver-mail'), now)).tried > 0);
    process.send?.('done')
  } finally {
    await closeDatabase()
    process.disconnect()
  }
})
