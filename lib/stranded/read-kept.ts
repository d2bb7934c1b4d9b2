import { and, asc, desc, eq, gt, isNull, like, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '#db/client.ts'
import { counters } from '#db/schema/counters.ts'
import { reservations } from '#db/schema/reservations.ts'
import { staff as people } from '#db/schema/staff.ts'
import { bookingStops, strandedActs } from '#db/schema/stops.ts'
import type { StaffMember } from '#lib/actor.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import { withinScope } from '#lib/staff/read-scope.ts'
import type { KeptFilter } from './input.ts'
import { MOST_AT_ONCE } from './rules.ts'

const undoing = alias(strandedActs, 'undoing')
const lifter = alias(people, 'lifter')

const keptBy = {
  time: reservations.startsAt,
  number: reservations.number,
  counter: counters.position,
  by: strandedActs.at,
}

/**
 * Visits that are still to come as they were kept, each with the newest act that says so and was not taken
 * back, and with who has lifted the stop that it was about.
 */
export function readKept(staff: StaffMember, { q, sort, order }: KeptFilter, now: Date) {
  return database()
    .select({
      id: strandedActs.id,
      number: reservations.number,
      counterName: counters.name,
      startsAt: reservations.startsAt,
      endsAt: reservations.endsAt,
      isOfStop: sql<boolean>`${strandedActs.stopId} is not null`,
      liftedAt: bookingStops.liftedAt,
      liftedBy: lifter.name,
      at: strandedActs.at,
      doneBy: people.name,
    })
    .from(strandedActs)
    .innerJoin(reservations, eq(reservations.id, strandedActs.reservationId))
    .innerJoin(counters, eq(counters.id, strandedActs.counterId))
    .innerJoin(people, eq(people.id, strandedActs.doneBy))
    .leftJoin(undoing, eq(undoing.undoes, strandedActs.id))
    .leftJoin(bookingStops, eq(bookingStops.id, strandedActs.stopId))
    .leftJoin(lifter, eq(lifter.id, bookingStops.liftedBy))
    .where(
      and(
        eq(strandedActs.kind, 'kept'),
        withinScope(staff, 'stranded.view', strandedActs.counterId),
        isVisible(staff, { reservationId: reservations.id }),
        isNull(undoing.id),
        eq(reservations.status, 'booked'),
        gt(reservations.endsAt, now),
        eq(reservations.counterId, strandedActs.counterId),
        eq(reservations.startsAt, strandedActs.startsAt),
        sql`not exists (
          select from stranded_acts newer where newer.reservation_id = ${reservations.id} and newer.kind = 'kept'
            and newer.at > ${strandedActs.at}
            and not exists (select from stranded_acts gone where gone.undoes = newer.id))`,
        q === '' ? undefined : like(reservations.number, `%${q}%`),
      ),
    )
    .orderBy(
      (order === 'ascending' ? asc : desc)(keptBy[sort]),
      asc(reservations.startsAt),
      asc(reservations.number),
    )
    .limit(MOST_AT_ONCE)
}
