import { and, asc, eq, gte, lt, type SQL, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { counters } from '#db/schema/counters.ts'
import { reservations, visitors } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import { staff as people } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import { isLastActor, lastActs } from '#lib/reservations/read-last-act.ts'
import { isVisitAmongKeys } from '#lib/searches/read-keys.ts'
import { withinScope } from '#lib/staff/read-scope.ts'
import { addDays, dayOf, instantOf } from '#lib/time.ts'
import type { Sought } from './rules.ts'

/** Of one person, what is ahead and what was not long ago; of a name that many have, the first of today. */
const MOST = 10
const DAYS_BACK = 31

/**
 * The visits of somebody who stands at the counter, those nearest to this moment first, each with who did the last thing to
 * it: by its number whenever it is, by the 住民ID for about a month back, by the name today alone.
 */
export function readArrivals(staff: StaffMember, sought: Sought, now: Date) {
  const last = lastActs()
  return database()
    .select({
      id: reservations.id,
      version: reservations.version,
      number: reservations.number,
      residentId: reservations.residentId,
      status: reservations.status,
      startsAt: reservations.startsAt,
      arrivedAt: reservations.arrivedAt,
      servedAt: reservations.servedAt,
      counterId: reservations.counterId,
      counterName: counters.name,
      address: counters.address,
      serviceIds: sql<string[]>`(select array_agg(${visitors.serviceId} order by ${visitors.position})
        from ${visitors} where ${visitors.reservationId} = ${reservations.id})`,
      name: sql<string | null>`case when ${sought.kind === 'name'}
        then coalesce(${reservations.answers} ->> 'name', ${residents.answers} ->> 'name') end`,
      last: { kind: last.kind, at: last.at, actorKind: last.actorKind, by: people.name },
    })
    .from(reservations)
    .innerJoin(counters, eq(counters.id, reservations.counterId))
    .leftJoin(residents, eq(residents.id, reservations.residentId))
    .leftJoinLateral(last, sql`true`)
    .leftJoin(people, isLastActor(last))
    .where(
      and(
        isSought(sought, now),
        withinScope(staff, 'desk.view', reservations.counterId),
        isVisible(staff, { reservationId: reservations.id }),
      ),
    )
    .orderBy(
      asc(sql`abs(extract(epoch from ${reservations.startsAt} - ${now.toISOString()}::timestamptz))`),
      asc(reservations.number),
    )
    .limit(MOST)
}

function isSought({ kind, key }: Sought, now: Date): SQL | undefined {
  const today = dayOf(now)
  if (kind === 'number') return eq(reservations.number, key)
  if (kind === 'resident')
    return and(
      eq(residents.number, key),
      gte(reservations.startsAt, instantOf(addDays(today, -DAYS_BACK), '00:00')),
    )
  return and(
    isVisitAmongKeys(reservations, { kinds: ['name', 'kana'], key }),
    gte(reservations.startsAt, instantOf(today, '00:00')),
    lt(reservations.startsAt, instantOf(addDays(today, 1), '00:00')),
  )
}
