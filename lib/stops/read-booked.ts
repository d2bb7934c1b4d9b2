import { and, eq, exists, gt, inArray, lt } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { reservations, visitors } from '#db/schema/reservations.ts'
import { services } from '#db/schema/services.ts'

type Span = { serviceIds: readonly string[]; startsAt: Date; endsAt: Date }

/** How many booked visits lie in an announced stop of the country's systems: they would be on the work list. */
export function readBooked({ serviceIds, startsAt, endsAt }: Span): Promise<number> {
  const concerned =
    serviceIds.length > 0 ? inArray(services.id, [...serviceIds]) : eq(services.needsNationalSystem, true)
  const visiting = database()
    .select({ id: visitors.reservationId })
    .from(visitors)
    .innerJoin(services, eq(services.id, visitors.serviceId))
    .where(and(eq(visitors.reservationId, reservations.id), concerned))
  return database().$count(
    reservations,
    and(
      eq(reservations.status, 'booked'),
      lt(reservations.startsAt, endsAt),
      gt(reservations.endsAt, startsAt),
      exists(visiting),
    ),
  )
}
