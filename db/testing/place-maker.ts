import { closeDatabase } from '#db/client.ts'
import { generatePlaces } from '#lib/calendars/generate-places.ts'
import { systemJob } from './factories.ts'

/** A worker in a process of its own: makes the places of confirmed changes at the given moment until nothing is left. */
process.on('message', async (now: Date) => {
  try {
    while ((await generatePlaces(systemJob('make-places'), now)).isMoreDue);
    process.send?.('done')
  } finally {
    await closeDatabase()
    process.disconnect()
  }
})
