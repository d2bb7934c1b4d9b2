import { and, eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { reservations } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import type { StaffMember } from '#lib/actor.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import { may } from '#lib/staff/access.ts'
import { withinScope } from '#lib/staff/read-scope.ts'
import type { Subject } from './input.ts'

/** Whom a consideration would be about, by the number staff call them by, as far as this reader works with them; or null. */
export async function readSubject(staff: StaffMember, { about, of }: Subject) {
  if (about === 'resident') {
    if (!may(staff, 'residents.view')) return null
    const [person] = await database()
      .select({ number: residents.number })
      .from(residents)
      .where(and(eq(residents.id, of), isVisible(staff, { residentId: residents.id })))
    return person ?? null
  }
  const [visit] = await database()
    .select({ number: reservations.number })
    .from(reservations)
    .where(
      and(
        eq(reservations.id, of),
        withinScope(staff, 'desk.view', reservations.counterId),
        isVisible(staff, { reservationId: reservations.id }),
      ),
    )
  return visit ?? null
}
