import { and, eq, gte, lt, not, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { reservations, visitors } from '#db/schema/reservations.ts'
import { services } from '#db/schema/services.ts'
import type { StaffMember } from '#lib/actor.ts'
import type { StaffLocale } from '#lib/locales.ts'
import { readLeftOut } from '#lib/protection/read-left-out.ts'
import { isProtected } from '#lib/protection/read-visible.ts'
import { withinScope } from '#lib/staff/read-scope.ts'
import { addDays, type Day, instantOf } from '#lib/time.ts'
import type { ReportQuery } from './input.ts'
import { leadRanges } from './rules.ts'

/** Whether a booking is of somebody protected: it is counted nowhere, for nobody. */
const isOut = isProtected({ visit: { id: reservations.id, residentId: reservations.residentId } })

/** What came in within some days, of the counters within the right. */
const wantedOf = (staff: StaffMember, { counter, from, until, right }: ReportQuery) =>
  and(
    withinScope(staff, right, reservations.counterId),
    counter ? eq(reservations.counterId, counter) : undefined,
    gte(reservations.createdAt, instantOf(from, '00:00')),
    lt(reservations.createdAt, instantOf(addDays(until, 1), '00:00')),
  )

const dayIn = (moment: typeof reservations.createdAt | typeof reservations.startsAt) =>
  sql`(${moment} at time zone 'Asia/Tokyo')::date`

const leadDays = sql`greatest(0, ${dayIn(reservations.startsAt)} - ${dayIn(reservations.createdAt)})`

/** Where the ranges begin, as PostgreSQL writes a list; they are ours, and nothing that somebody typed. */
const rangeStarts = sql.raw(`array[${leadRanges.join(', ')}]`)

const figures = {
  bookings: sql<number>`count(*)::int`,
  cancelled: sql<number>`(count(*) filter (where ${reservations.status} = 'cancelled'))::int`,
  noShows: sql<number>`(count(*) filter (where ${reservations.status} = 'no_show'))::int`,
  leadDays: sql<number>`sum(${leadDays})::int`,
}

/** What came in, by the day, the channel and how long before the visit. */
export const talliesOf = (staff: StaffMember, query: ReportQuery) =>
  database()
    .select({
      day: sql<Day>`${dayIn(reservations.createdAt)}::text`,
      channel: reservations.channel,
      lead: sql<number>`(${rangeStarts})[width_bucket(${leadDays}, ${rangeStarts})]`,
      ...figures,
    })
    .from(reservations)
    .where(and(wantedOf(staff, query), not(isOut)))
    .groupBy(sql`1`, sql`2`, sql`3`)
    .orderBy(sql`1`)

/** The same by service: each booking counts once for each of its services. */
export const serviceTallies = (staff: StaffMember, query: ReportQuery) =>
  database()
    .select({ name: services.name, ...figures })
    .from(reservations)
    .innerJoin(
      sql`lateral (select distinct ${visitors.serviceId} as service_id from ${visitors}
        where ${visitors.reservationId} = ${reservations.id}) wished`,
      sql`true`,
    )
    .innerJoin(services, sql`${services.id} = wished.service_id`)
    .where(and(wantedOf(staff, query), not(isOut)))
    .groupBy(services.id)
    .orderBy(sql`count(*) desc`, services.id)

/** How many protected people are counted nowhere, for those who may know. */
export const leftOutOf = (staff: StaffMember, query: ReportQuery, locale: StaffLocale) =>
  readLeftOut(staff, reservations, and(wantedOf(staff, query), isOut), locale)
