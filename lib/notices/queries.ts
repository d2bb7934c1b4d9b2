import { eq, inArray } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { counters } from '#db/schema/counters.ts'
import { services } from '#db/schema/services.ts'
import { citySettings } from '#lib/settings/queries.ts'

export type CityOfVisit = Awaited<ReturnType<typeof cityOfVisit>>

/**
 * What the city says about one visit: its settings, the counter, and each service once, in the order of the persons.
 * Counters and services that are no longer offered are found too, since people with a reservation still come.
 */
export async function cityOfVisit(visit: { counterId: string; serviceIds: readonly string[] }) {
  const [settings, [counter], found] = await Promise.all([
    citySettings(),
    database().select(counterTexts).from(counters).where(eq(counters.id, visit.counterId)),
    database()
      .select(serviceTexts)
      .from(services)
      .where(inArray(services.id, [...visit.serviceIds])),
  ])
  if (!counter) throw new Error(`counter ${visit.counterId} is unknown`)
  const wanted = [...new Set(visit.serviceIds)]
  return { settings, counter, services: wanted.flatMap((id) => found.filter((service) => service.id === id)) }
}

const counterTexts = {
  name: counters.name,
  address: counters.address,
  directions: counters.directions,
  mapUrl: counters.mapUrl,
  phone: counters.phone,
}

const serviceTexts = { id: services.id, name: services.name, bring: services.bring }
