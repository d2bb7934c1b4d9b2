import { and, asc, eq, gte, inArray, isNull, lt, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { counters } from '#db/schema/counters.ts'
import { reservations, visitors } from '#db/schema/reservations.ts'
import { services } from '#db/schema/services.ts'
import { places, slots } from '#db/schema/slots.ts'
import { staff as people } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import type { LocalizedText } from '#lib/locales.ts'
import { isHidden, isVisible } from '#lib/protection/read-visible.ts'
import { isLastActor, lastActs, readLastAct } from '#lib/reservations/read-last-act.ts'
import type { VisitorWish } from '#lib/reservations/rules.ts'
import { demand, may } from '#lib/staff/access.ts'
import { withinScope } from '#lib/staff/read-scope.ts'
import { servingNow } from '#lib/steps/read-serving.ts'
import { addDays, dayOf, instantOf } from '#lib/time.ts'
import { readArrivals } from './read-arrivals.ts'
import { readPlaceHere } from './read-place-here.ts'
import { readVisit, type VisitPage } from './read-visit.ts'
import type { Sought } from './rules.ts'

export type { LastAct } from '#lib/reservations/read-last-act.ts'
export type { VisitEvent, VisitPage } from './read-visit.ts'

/** One line of today's list. It says what the counter must prepare for, and neither address nor key. */
export type Visit = Awaited<ReturnType<typeof todaysVisits>>[number]

/** Everybody who has or had a booking at these counters today, in the order of their times. */
export function todaysVisits(staff: StaffMember, counterIds: readonly string[], now: Date) {
  demand(staff, 'desk.view')
  const today = dayOf(now)
  const last = lastActs()
  return database()
    .select({
      id: reservations.id,
      version: reservations.version,
      number: reservations.number,
      status: reservations.status,
      counterId: reservations.counterId,
      startsAt: reservations.startsAt,
      endsAt: reservations.endsAt,
      arrivedAt: reservations.arrivedAt,
      servedAt: reservations.servedAt,
      locale: reservations.locale,
      needs: reservations.needs,
      answers: reservations.answers,
      /** 対応中: the clerks who serve its people. */
      servedBy: servingNow(),
      /** One service a person, in order. */
      services: sql<LocalizedText[]>`json_agg(${services.name} order by ${visitors.position})`,
      last: { kind: last.kind, at: last.at, actorKind: last.actorKind, by: people.name },
    })
    .from(reservations)
    .innerJoin(visitors, eq(visitors.reservationId, reservations.id))
    .innerJoin(services, eq(services.id, visitors.serviceId))
    .leftJoinLateral(last, sql`true`)
    .leftJoin(people, isLastActor(last))
    .where(
      and(
        inArray(reservations.counterId, [...counterIds]),
        withinScope(staff, 'desk.view', reservations.counterId),
        isVisible(staff, { reservationId: reservations.id }),
        gte(reservations.startsAt, instantOf(today, '00:00')),
        lt(reservations.startsAt, instantOf(addDays(today, 1), '00:00')),
      ),
    )
    .groupBy(reservations.id, last.kind, last.at, last.actorKind, people.name)
    .orderBy(asc(reservations.startsAt), asc(reservations.number))
}

/**
 * The numbers alone of those whom the list leaves out, in no order that tells a time: the counter shows 要確認 and calls
 * for an officer. 支援措置: nothing else of them is known here.
 */
export async function hiddenToday(
  staff: StaffMember,
  counterIds: readonly string[],
  now: Date,
): Promise<string[]> {
  demand(staff, 'desk.view')
  const today = dayOf(now)
  const rows = await database()
    .select({ number: reservations.number })
    .from(reservations)
    .where(
      and(
        inArray(reservations.counterId, [...counterIds]),
        inArray(reservations.status, ['booked', 'arrived']),
        withinScope(staff, 'desk.view', reservations.counterId),
        isHidden(staff, { reservationId: reservations.id }),
        gte(reservations.startsAt, instantOf(today, '00:00')),
        lt(reservations.startsAt, instantOf(addDays(today, 1), '00:00')),
      ),
    )
    .orderBy(asc(reservations.number))
  return rows.map(({ number }) => number)
}

/** One lane of one slot, and whose it is: a visit's that this reader may know of, nobody's, or not to be had. */
export type Place = Awaited<ReturnType<typeof placesToday>>[number]

/**
 * Every place of today at some counters, in the order of times and lanes. 支援措置: a place of somebody protected looks like
 * any place that is kept for whatever reason (held while a form is filled in, coming back later, gone from the calendar),
 * slot by slot and without an end: neither that somebody comes nor how long they stay can be read from it.
 */
export function placesToday(staff: StaffMember, counterIds: readonly string[], now: Date) {
  demand(staff, 'desk.view')
  const today = dayOf(now)
  const at = now.toISOString()
  return database()
    .select({
      counterId: slots.counterId,
      startsAt: slots.startsAt,
      endsAt: slots.endsAt,
      lane: places.lane,
      visitId: sql<
        string | null
      >`case when ${isVisible(staff, { reservationId: places.reservationId })} then ${places.reservationId} end`,
      isFree: sql<boolean>`${places.reservationId} is null and ${places.channel} <> 'none'
        and ${slots.withdrawnAt} is null and coalesce(${places.heldUntil} <= ${at}, true)
        and coalesce(${places.freeFrom} <= ${at}, true)`,
    })
    .from(slots)
    .innerJoin(places, eq(places.slotId, slots.id))
    .where(
      and(
        inArray(slots.counterId, [...counterIds]),
        withinScope(staff, 'desk.view', slots.counterId),
        gte(slots.startsAt, instantOf(today, '00:00')),
        lt(slots.startsAt, instantOf(addDays(today, 1), '00:00')),
      ),
    )
    .orderBy(asc(slots.startsAt), asc(places.lane))
}

/** The counters this person can open the list of. */
export function deskCounters(staff: StaffMember) {
  demand(staff, 'desk.view')
  return database()
    .select({ id: counters.id, name: counters.name })
    .from(counters)
    .where(and(isNull(counters.archivedAt), withinScope(staff, 'desk.view', counters.id)))
    .orderBy(asc(counters.position), asc(counters.id))
}

export type Arrival = Awaited<ReturnType<typeof arrivals>>[number]

/**
 * Whose visit it is of somebody who came: by number, by 住民ID, and by name for those with the right to that. Somebody
 * protected is not found; the counter has their number under 要確認.
 */
export async function arrivals(staff: StaffMember, sought: Sought, now: Date) {
  demand(staff, sought.kind === 'name' ? 'desk.find_by_name' : 'desk.view')
  return await readArrivals(staff, sought, now)
}

/** Where and when a number is booked, for what hangs on a visit. */
export async function visitByNumber(staff: StaffMember, number: string) {
  demand(staff, 'desk.view')
  const [visit] = await database()
    .select({
      id: reservations.id,
      number: reservations.number,
      status: reservations.status,
      startsAt: reservations.startsAt,
      counterId: reservations.counterId,
      counterName: counters.name,
    })
    .from(reservations)
    .innerJoin(counters, eq(counters.id, reservations.counterId))
    .where(
      and(
        eq(reservations.number, number),
        withinScope(staff, 'desk.view', reservations.counterId),
        isVisible(staff, { reservationId: reservations.id }),
      ),
    )
  return visit ?? null
}

export type VisitToCancel = NonNullable<Awaited<ReturnType<typeof visitToCancel>>>

/** One visit as staff see it who cancel it, or null. Whether a mail will tell the resident, and not the address. */
export async function visitToCancel(staff: StaffMember, visit: { number: string } | { id: string }) {
  demand(staff, 'desk.cancel')
  const [row] = await database()
    .select({
      id: reservations.id,
      version: reservations.version,
      number: reservations.number,
      status: reservations.status,
      startsAt: reservations.startsAt,
      endsAt: reservations.endsAt,
      counterId: reservations.counterId,
      counterName: counters.name,
      isMailed: sql<boolean>`${reservations.email} is not null`,
      services: sql<LocalizedText[]>`json_agg(${services.name} order by ${visitors.position})`,
      serviceIds: sql<string[]>`array_agg(${visitors.serviceId} order by ${visitors.position})`,
      visitors: sql<VisitorWish[]>`company_of(${reservations.id})`,
    })
    .from(reservations)
    .innerJoin(counters, eq(counters.id, reservations.counterId))
    .innerJoin(visitors, eq(visitors.reservationId, reservations.id))
    .innerJoin(services, eq(services.id, visitors.serviceId))
    .where(
      and(
        'id' in visit ? eq(reservations.id, visit.id) : eq(reservations.number, visit.number),
        withinScope(staff, 'desk.cancel', reservations.counterId),
        isVisible(staff, { reservationId: reservations.id }),
      ),
    )
    .groupBy(reservations.id, counters.id)
  return row ?? null
}

/** Everything the page of one visit shows, by its number; null for one that is not there for this reader. */
export function visitToShow(staff: StaffMember, number: string): Promise<VisitPage | null> {
  demand(staff, 'desk.view')
  return readVisit(staff, number)
}

/** What was done to a visit last, for who acts on an outdated screen. */
export function lastActOn(staff: StaffMember, reservationId: string) {
  demand(staff, 'desk.view')
  return readLastAct(staff, reservationId)
}

/** When somebody who booked elsewhere or for another day can be received at a counter today; null where they cannot. */
export async function placeHere(
  staff: StaffMember,
  visit: { serviceIds: readonly string[] },
  counterId: string,
  now: Date,
): Promise<Date | null> {
  demand(staff, 'desk.view')
  return may(staff, 'desk.mark', counterId) ? await readPlaceHere(visit, counterId, now) : null
}
