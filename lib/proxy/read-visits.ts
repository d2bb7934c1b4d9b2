import { and, eq, gte, inArray, type SQL, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { counters } from '#db/schema/counters.ts'
import { reservations } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import type { StaffMember } from '#lib/actor.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import { withinScope } from '#lib/staff/read-scope.ts'
import { dayOf, instantOf } from '#lib/time.ts'

/** How many people or visits a list beside a call shows: whoever sees more asks for one thing more. */
export const MOST_SHOWN = 10

/** Visits that can still be talked about on the telephone: of today and after. */
export const isStillToCome = (now: Date): SQL | undefined =>
  and(
    inArray(reservations.status, ['booked', 'arrived']),
    gte(reservations.startsAt, instantOf(dayOf(now), '00:00')),
  )

/** Who comes, as far as it was asked: by the answers of the visit, else by those of the account it belongs to. */
export const nameOfVisit = sql<
  string | null
>`coalesce(${reservations.answers} ->> 'name', ${residents.answers} ->> 'name')`

/** Some visits at the counters of this member of staff, the next one first, with what tells two of them apart. */
export const readVisits = (staff: StaffMember, which: SQL | undefined) =>
  database()
    .select({
      id: reservations.id,
      number: reservations.number,
      status: reservations.status,
      startsAt: reservations.startsAt,
      residentId: reservations.residentId,
      counterName: counters.name,
      name: nameOfVisit,
    })
    .from(reservations)
    .innerJoin(counters, eq(counters.id, reservations.counterId))
    .leftJoin(residents, eq(residents.id, reservations.residentId))
    .where(
      and(
        which,
        withinScope(staff, 'proxy.book', reservations.counterId),
        isVisible(staff, { reservationId: reservations.id }),
      ),
    )
    .orderBy(reservations.startsAt, reservations.number)
    .limit(MOST_SHOWN + 1)

export type CallerVisit = Awaited<ReturnType<typeof readVisits>>[number]
