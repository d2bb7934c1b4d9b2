import { and, asc, eq, inArray, not } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { reservations, visitors } from '#db/schema/reservations.ts'
import { visitProgress } from '#db/schema/steps.ts'
import { isProtected } from '#lib/protection/read-visible.ts'
import type { WorkOfPerson } from './render-work.ts'

/** How far each person of these visits is, in their order, by the number of the visit. Nobody protected is among them. */
export async function readWork(numbers: readonly string[]): Promise<Map<string, WorkOfPerson[]>> {
  if (numbers.length === 0) return new Map()
  const rows = await database()
    .select({
      number: reservations.number,
      serviceId: visitors.serviceId,
      steps: visitProgress.steps,
      closing: visitProgress.closing,
    })
    .from(reservations)
    .innerJoin(visitors, eq(visitors.reservationId, reservations.id))
    .leftJoin(
      visitProgress,
      and(
        eq(visitProgress.reservationId, visitors.reservationId),
        eq(visitProgress.position, visitors.position),
      ),
    )
    .where(
      and(inArray(reservations.number, [...numbers]), not(isProtected({ reservationId: reservations.id }))),
    )
    .orderBy(asc(visitors.position))
  return Map.groupBy(rows, ({ number }) => number)
}
