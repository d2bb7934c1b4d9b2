import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { counters } from '#db/schema/counters.ts'
import { reservations, visitors } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import { services } from '#db/schema/services.ts'
import type { LocalizedText } from '#lib/locales.ts'
import { nameOfVisit } from '#lib/reservations/read-name.ts'
import { servingNow } from '#lib/steps/read-serving.ts'

export type Line = Awaited<ReturnType<typeof linesOf>>[number]

/** What a line of the list says of each, in the order of the ids; of those alone who are open to the reader. */
export async function linesOf(ids: readonly string[], isOpen: SQL) {
  if (ids.length === 0) return []
  const rows = await database()
    .select({
      id: reservations.id,
      number: reservations.number,
      status: reservations.status,
      servedBy: servingNow(),
      startsAt: reservations.startsAt,
      receivedAt: reservations.createdAt,
      locale: reservations.locale,
      channel: reservations.channel,
      needs: reservations.needs,
      name: nameOfVisit(),
      counterName: counters.name,
      services: sql<LocalizedText[]>`json_agg(${services.name} order by ${visitors.position})`,
    })
    .from(reservations)
    .innerJoin(counters, eq(counters.id, reservations.counterId))
    .innerJoin(visitors, eq(visitors.reservationId, reservations.id))
    .innerJoin(services, eq(services.id, visitors.serviceId))
    .leftJoin(residents, eq(residents.id, reservations.residentId))
    .where(and(inArray(reservations.id, [...ids]), isOpen))
    .groupBy(reservations.id, counters.id, residents.id)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
