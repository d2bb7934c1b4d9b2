import { database } from '#db/client.ts'
import { bookingStops } from '#db/schema/stops.ts'
import { systemJob } from '#lib/auth/system-job.ts'
import { loadShippedFields } from '#lib/fields/load-shipped.ts'
import { importCity } from '#lib/transfer/import.ts'
import { chanceFrom } from './random.ts'
import { rowsOfCity } from './rows-of-city.ts'
import { stopsOfCity } from './rules.ts'
import { writeStaff } from './write-staff.ts'

/** Writes everything a city decides, as every installation takes in a file of settings, and its staff. May run again. */
export async function writeCity(now: Date): Promise<void> {
  const chance = chanceFrom(3)
  await writeStaff(now)
  await importCity(systemJob('demo-city'), rowsOfCity(now), now)
  await database().transaction(async (tx) => {
    await loadShippedFields(systemJob('demo-city'), tx)
    const stops = stopsOfCity(now).map((stop) => ({ ...stop, id: chance.uuid() }))
    await tx.insert(bookingStops).values(stops).onConflictDoNothing()
  })
}
