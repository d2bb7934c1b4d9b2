import { and, eq } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { reservations, visitors } from '#db/schema/reservations.ts'
import { services } from '#db/schema/services.ts'
import { visitProgress } from '#db/schema/steps.ts'
import type { StaffMember } from '#lib/actor.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import { withinScope } from '#lib/staff/read-scope.ts'
import type { SeenPerson } from './input.ts'

export type Person = Awaited<ReturnType<typeof lockPerson>> & object

/** One person of a visit that this clerk serves, with the visit locked until the act is over. */
export async function lockPerson(tx: Connection, staff: StaffMember, { number, position }: SeenPerson) {
  const [visit] = await tx
    .select({ id: reservations.id, status: reservations.status })
    .from(reservations)
    .where(
      and(
        eq(reservations.number, number),
        withinScope(staff, 'desk.mark', reservations.counterId),
        isVisible(staff, { reservationId: reservations.id }),
      ),
    )
    .for('no key update')
  if (!visit) return null
  const [person] = await tx
    .select({
      position: visitors.position,
      serviceId: visitors.serviceId,
      service: services.name,
      bring: services.bring,
      attendance: visitors.attendance,
      reason: visitors.reason,
    })
    .from(visitors)
    .innerJoin(services, eq(services.id, visitors.serviceId))
    .where(and(eq(visitors.reservationId, visit.id), eq(visitors.position, position)))
  return person ? { ...visit, ...person } : null
}

/** How far that person is; nothing before the first step. */
export async function lockProgress(tx: Connection, { id, position }: Person) {
  const [row] = await tx
    .select()
    .from(visitProgress)
    .where(and(eq(visitProgress.reservationId, id), eq(visitProgress.position, position)))
  return row
}
