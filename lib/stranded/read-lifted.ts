import { and, asc, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '#db/client.ts'
import { reservations } from '#db/schema/reservations.ts'
import { staff as people } from '#db/schema/staff.ts'
import { bookingStops } from '#db/schema/stops.ts'
import type { StaffMember } from '#lib/actor.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import { withinScope } from '#lib/staff/read-scope.ts'
import { isUpon } from './read-upon.ts'

const visit = alias(reservations, 'visit')
const b = alias(bookingStops, 'b')

/** Who lifted the stop that was last in the way of these visits, and when; nothing of those that none was lifted for. */
export async function readLifted(staff: StaffMember, numbers: readonly string[]) {
  if (numbers.length === 0) return []
  const rows = await database()
    .selectDistinctOn([visit.number], {
      number: visit.number,
      at: sql<Date>`${b.liftedAt}`.mapWith(b.liftedAt),
      by: people.name,
    })
    .from(visit)
    .innerJoin(b, and(sql`${b.liftedAt} is not null`, isUpon))
    .leftJoin(people, sql`${people.id} = ${b.liftedBy}`)
    .where(
      and(
        inArray(visit.number, [...numbers]),
        withinScope(staff, 'stranded.handle', visit.counterId),
        isVisible(staff, { reservationId: visit.id }),
      ),
    )
    .orderBy(asc(visit.number), sql`${b.liftedAt} desc`)
  return rows.map(({ number, at, by }) => ({
    number,
    handled: { kind: 'lifted' as const, at, by },
    last: null,
  }))
}
