import { eq, inArray } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { counters } from '#db/schema/counters.ts'
import { services } from '#db/schema/services.ts'
import { remembered } from '#lib/memo.ts'
import { citySettings } from '#lib/settings/queries.ts'

export type CityOfVisit = Awaited<ReturnType<typeof cityOfVisit>>

type Visit = { counterId: string; serviceIds: readonly string[] }

/**
 * What the city says about one visit: its settings, the counter, and each service once, in the order of the persons.
 * Counters and services that are no longer offered are found too, since people with a reservation still come.
 */
export async function cityOfVisit(visit: Visit) {
  const [settings, texts] = await Promise.all([citySettings(), textsOfVisit(visit)])
  return { settings, ...texts }
}

const keyOf = ({ counterId, serviceIds }: Visit) => JSON.stringify([counterId, serviceIds])

/** A change reaches every process within five seconds, as with all that the city says. */
const textsOfVisit = remembered({ seconds: 5, answers: 200, keyOf }, readTexts)

async function readTexts(visit: Visit) {
  const [[counter], found] = await Promise.all([
    database().select(counterTexts).from(counters).where(eq(counters.id, visit.counterId)),
    database()
      .select(serviceTexts)
      .from(services)
      .where(inArray(services.id, [...visit.serviceIds])),
  ])
  if (!counter) throw new Error(`counter ${visit.counterId} is unknown`)
  const wanted = [...new Set(visit.serviceIds)]
  return { counter, services: wanted.flatMap((id) => found.filter((service) => service.id === id)) }
}

const counterTexts = {
  name: counters.name,
  address: counters.address,
  directions: counters.directions,
  mapUrl: counters.mapUrl,
  phone: counters.phone,
}

const serviceTexts = { id: services.id, name: services.name, bring: services.bring }
