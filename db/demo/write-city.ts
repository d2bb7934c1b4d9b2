import { database } from '#db/client.ts'
import { staff, staffRoles } from '#db/schema/staff.ts'
import { bookingStops } from '#db/schema/stops.ts'
import { systemJob } from '#lib/auth/system-job.ts'
import { loadShippedFields } from '#lib/fields/load-shipped.ts'
import { hashPassword } from '#lib/passwords.ts'
import { loadRoles } from '#lib/staff/load-roles.ts'
import { importCity } from '#lib/transfer/import.ts'
import { staffOfCity } from './city.ts'
import { chanceFrom } from './random.ts'
import { rowsOfCity } from './rows-of-city.ts'
import { stopsOfCity } from './rules.ts'

/** Writes everything a city decides, as every installation takes in a file of settings, and its staff. May run again. */
export async function writeCity(now: Date): Promise<void> {
  const chance = chanceFrom(1)
  const people = await Promise.all(
    staffOfCity.map(async ({ password, ...person }) => ({
      ...person,
      id: chance.uuid(),
      passwordHash: await hashPassword(password),
    })),
  )
  await importCity(systemJob('demo-city'), rowsOfCity(now), now)
  await database().transaction(async (tx) => {
    await loadShippedFields(systemJob('demo-city'), tx)
    await loadRoles(tx)
    await tx.insert(staff).values(people).onConflictDoNothing()
    const given = people.map(({ id: staffId, role: roleId }) => ({ staffId, roleId }))
    await tx.insert(staffRoles).values(given).onConflictDoNothing()
    const stops = stopsOfCity(now).map((stop) => ({ ...stop, id: chance.uuid() }))
    await tx.insert(bookingStops).values(stops).onConflictDoNothing()
  })
}
