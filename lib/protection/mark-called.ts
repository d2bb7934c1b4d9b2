import { and, eq, gte, isNull, lt, or } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { protections } from '#db/schema/protections.ts'
import { reservations } from '#db/schema/reservations.ts'
import type { StaffMember } from '#lib/actor.ts'
import { demand } from '#lib/staff/access.ts'
import { withinScope } from '#lib/staff/read-scope.ts'
import { addDays, dayOf, instantOf } from '#lib/time.ts'
import { recordEvent } from './record-event.ts'

/**
 * Calls the officers to a counter where somebody stands whose line of today's list says 要確認 and a number. A number
 * that is not hidden there today calls nobody, and is answered alike.
 */
export async function callOfficer(staff: StaffMember, number: string, now: Date): Promise<void> {
  demand(staff, 'desk.view')
  const today = dayOf(now)
  await database().transaction(async (tx) => {
    const hiding = await tx
      .select({ id: protections.id })
      .from(reservations)
      .innerJoin(
        protections,
        and(
          isNull(protections.liftedAt),
          or(
            eq(protections.reservationId, reservations.id),
            eq(protections.residentId, reservations.residentId),
          ),
        ),
      )
      .where(
        and(
          eq(reservations.number, number),
          withinScope(staff, 'desk.view', reservations.counterId),
          gte(reservations.startsAt, instantOf(today, '00:00')),
          lt(reservations.startsAt, instantOf(addDays(today, 1), '00:00')),
        ),
      )
    for (const { id } of hiding) await recordEvent(tx, staff, { protectionId: id, kind: 'called' }, now)
  })
}
