import { eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { reservations, visitors } from '#db/schema/reservations.ts'
import type { VisitFacts } from './rules.ts'

/** A reservation as a notice about it would know it, by its number, or null. Nothing about its people is in it. */
export async function readVisit(number: string): Promise<VisitFacts | null> {
  const [visit] = await database().select().from(reservations).where(eq(reservations.number, number))
  if (!visit) return null
  const people = await database()
    .select()
    .from(visitors)
    .where(eq(visitors.reservationId, visit.id))
    .orderBy(visitors.position)
  return {
    number,
    version: visit.version,
    counterId: visit.counterId,
    serviceIds: people.map(({ serviceId }) => serviceId),
    visitors: people.map(({ serviceId, attendance, reason }) => ({ serviceId, attendance, reason })),
    startsAt: visit.startsAt.toISOString(),
    endsAt: visit.endsAt.toISOString(),
  }
}
