import { and, eq, gt, isNull, or, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '#db/client.ts'
import { counters } from '#db/schema/counters.ts'
import { staff as people } from '#db/schema/staff.ts'
import { bookingStops } from '#db/schema/stops.ts'

/** A stop that runs or is announced. */
export const hasNotEnded = (now: Date): SQL | undefined =>
  and(isNull(bookingStops.liftedAt), or(isNull(bookingStops.endsAt), gt(bookingStops.endsAt, now)))

const lifter = alias(people, 'lifter')

/** Stops with where they hold, who made them and who lifted them. */
export const readStops = (where: SQL | undefined) =>
  database()
    .select({
      id: bookingStops.id,
      kind: bookingStops.kind,
      counterId: bookingStops.counterId,
      counterName: counters.name,
      serviceIds: bookingStops.serviceIds,
      startsAt: bookingStops.startsAt,
      endsAt: bookingStops.endsAt,
      banner: bookingStops.banner,
      reason: bookingStops.reason,
      version: bookingStops.version,
      createdAt: bookingStops.createdAt,
      madeBy: people.name,
      liftedAt: bookingStops.liftedAt,
      liftedBy: lifter.name,
    })
    .from(bookingStops)
    .leftJoin(counters, eq(counters.id, bookingStops.counterId))
    .leftJoin(people, eq(people.id, bookingStops.madeBy))
    .leftJoin(lifter, eq(lifter.id, bookingStops.liftedBy))
    .where(where)
