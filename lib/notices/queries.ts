import { and, desc, eq, inArray, isNotNull, or, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { counters } from '#db/schema/counters.ts'
import { outbox } from '#db/schema/outbox.ts'
import { reservations } from '#db/schema/reservations.ts'
import { services } from '#db/schema/services.ts'
import { signedIn } from '#db/signed-in.ts'
import type { Resident } from '#lib/actor.ts'
import { settingsFor } from '#lib/booking-rules/queries.ts'
import { remembered } from '#lib/memo.ts'
import type { StaffAct } from '#lib/reservations/rules.ts'

export type CityOfVisit = Awaited<ReturnType<typeof cityOfVisit>>

type Visit = { counterId: string; serviceIds: readonly string[] }

/**
 * What the city says about one visit: its settings with the rules for it, the counter, and each service once, in the order of the persons.
 * Counters and services that are no longer offered are found too, since people with a reservation still come.
 */
export async function cityOfVisit(visit: Visit) {
  const [settings, texts] = await Promise.all([settingsFor(visit), textsOfVisit(visit)])
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
  guidance: counters.guidance,
  accessibility: counters.accessibility,
  mapUrl: counters.mapUrl,
  phone: counters.phone,
}

const serviceTexts = {
  id: services.id,
  name: services.name,
  bring: services.bring,
  priceNote: services.priceNote,
}

const mostLetters = 100

/** What was mailed to a resident about their account and their reservations, newest first, as the kept copy has it. */
export async function lettersOfResident(resident: Resident) {
  const mine = eq(reservations.residentId, resident.residentId)
  const rows = await signedIn(resident, (tx) =>
    tx
      .select({
        id: outbox.id,
        kind: outbox.kind,
        locale: outbox.locale,
        recipient: outbox.recipient,
        subject: outbox.subject,
        body: outbox.body,
        sentAt: outbox.sentAt,
        // A mail is born with the act that it tells of, at the same moment.
        byStaff: sql<StaffAct | null>`(
          select act from jsonb_array_elements(
            resident.acts_by_staff(${outbox.reservationId}, null, ${resident.sessionId})
          ) as acts (act)
          where (act ->> 'at')::timestamptz = ${outbox.createdAt}
        )`,
      })
      .from(outbox)
      .leftJoin(reservations, eq(reservations.id, outbox.reservationId))
      .where(and(isNotNull(outbox.sentAt), or(eq(outbox.residentId, resident.residentId), mine)))
      .orderBy(desc(outbox.sentAt), desc(outbox.id))
      .limit(mostLetters),
  )
  return rows.flatMap(({ sentAt, ...letter }) => (sentAt ? [{ ...letter, sentAt }] : []))
}
