import { database } from '#db/client.ts'
import {
  capacityChanges,
  closures,
  counters,
  exclusions,
  openingRules,
  specialOpenings,
} from '#db/schema/counters.ts'
import { fieldDefinitions } from '#db/schema/fields.ts'
import { counterServices, services } from '#db/schema/services.ts'
import { settings } from '#db/schema/settings.ts'
import { staff } from '#db/schema/staff.ts'

import { systemJob } from '#lib/auth/system-job.ts'
import { loadShippedFields } from '#lib/fields/load-shipped.ts'
import { hashPassword } from '#lib/passwords.ts'

import { city, staffOfCity } from './city.ts'
import { countersOfCity } from './counters.ts'
import { bookingFieldsOfCity } from './fields.ts'
import { exceptionsAt, openingRulesOfCity } from './opening.ts'
import { chanceFrom } from './random.ts'
import { servicesOfCity } from './services.ts'
import { inEveryLanguage } from './tell-texts.ts'
import { writeWords } from './words.ts'

/** Writes everything a city decides, and its staff. Rows that are there stay as they are, so it may run again. */
export async function writeCity(now: Date): Promise<void> {
  const chance = chanceFrom(1)
  const withId = <Row>(row: Row) => ({ ...row, id: chance.uuid() })
  const exceptions = exceptionsAt(now)
  const people = await Promise.all(
    staffOfCity.map(async ({ password, ...person }) => ({
      ...person,
      passwordHash: await hashPassword(password),
    })),
  )
  await database().transaction(async (tx) => {
    await tx
      .insert(settings)
      .values(Object.entries(inEveryLanguage(city)).map(([key, value]) => ({ key, value, updatedAt: now })))
      .onConflictDoNothing()
    await tx.insert(services).values(inEveryLanguage(servicesOfCity)).onConflictDoNothing()
    await tx
      .insert(counters)
      .values(countersOfCity.map(({ serviceIds: _, ...counter }) => inEveryLanguage(counter)))
      .onConflictDoNothing()
    await tx
      .insert(counterServices)
      .values(
        countersOfCity.flatMap(({ id, serviceIds }) =>
          serviceIds.map((serviceId) => ({ counterId: id, serviceId })),
        ),
      )
      .onConflictDoNothing()
    await tx.insert(openingRules).values(openingRulesOfCity().map(withId)).onConflictDoNothing()
    await tx.insert(closures).values(exceptions.closures.map(withId)).onConflictDoNothing()
    await tx.insert(exclusions).values(exceptions.exclusions.map(withId)).onConflictDoNothing()
    await tx.insert(specialOpenings).values(exceptions.specialOpenings.map(withId)).onConflictDoNothing()
    await tx.insert(capacityChanges).values(exceptions.capacityChanges.map(withId)).onConflictDoNothing()
    await loadShippedFields(systemJob('demo-city'), tx)
    await tx.insert(fieldDefinitions).values(bookingFieldsOfCity).onConflictDoNothing()
    await tx.insert(staff).values(people.map(withId)).onConflictDoNothing()
    await writeWords(tx, now)
  })
}
