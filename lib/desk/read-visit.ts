import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { apiClients } from '#db/schema/api-clients.ts'
import { counters } from '#db/schema/counters.ts'
import { reservationEvents, reservations, visitors } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import { services } from '#db/schema/services.ts'
import { staff as people } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import { withinScope } from '#lib/staff/read-scope.ts'
import { servingNow } from '#lib/steps/read-serving.ts'
import { eventDetail } from './output.ts'

export type VisitPage = NonNullable<Awaited<ReturnType<typeof readVisit>>>

export type VisitEvent = VisitPage['events'][number]

/** A visit as the page about it shows it, with its persons and what happened to it; null where this reader may not know of it. */
export async function readVisit(staff: StaffMember, number: string) {
  const [visit] = await database()
    .select({
      id: reservations.id,
      version: reservations.version,
      number: reservations.number,
      status: reservations.status,
      channel: reservations.channel,
      counterId: reservations.counterId,
      counterName: counters.name,
      startsAt: reservations.startsAt,
      endsAt: reservations.endsAt,
      createdAt: reservations.createdAt,
      arrivedAt: reservations.arrivedAt,
      servedAt: reservations.servedAt,
      locale: reservations.locale,
      needs: reservations.needs,
      answers: reservations.answers,
      isMailed: sql<boolean>`${reservations.email} is not null`,
      servedBy: servingNow(),
      residentId: reservations.residentId,
      residentNumber: residents.number,
    })
    .from(reservations)
    .innerJoin(counters, eq(counters.id, reservations.counterId))
    .leftJoin(residents, eq(residents.id, reservations.residentId))
    .where(
      and(
        eq(reservations.number, number),
        withinScope(staff, 'desk.view', reservations.counterId),
        isVisible(staff, { reservationId: reservations.id }),
      ),
    )
  if (!visit) return null
  const [persons, events] = await Promise.all([personsOf(visit.id), eventsOf(visit.id)])
  return { ...visit, persons, events }
}

const personsOf = (id: string) =>
  database()
    .select({
      position: visitors.position,
      serviceId: visitors.serviceId,
      service: services.name,
      attendance: visitors.attendance,
      reason: visitors.reason,
    })
    .from(visitors)
    .innerJoin(services, eq(services.id, visitors.serviceId))
    .where(eq(visitors.reservationId, id))
    .orderBy(asc(visitors.position))

/** What happened, the first first, each with the name of whoever of the office or of its partners did it. */
async function eventsOf(id: string) {
  const rows = await eventRows(id)
  const events = rows.map(({ detail, ...event }) => ({ ...event, ...eventDetail.parse(detail) }))
  const names = await counterNames(
    events.flatMap(({ from, to }) => [from, to].flatMap((place) => (place ? [place.counterId] : []))),
  )
  return events.map(({ from, to, ...event }) => ({
    ...event,
    moved: from &&
      to && {
        from: { counterName: names.get(from.counterId) ?? null, startsAt: from.startsAt },
        to: { counterName: names.get(to.counterId) ?? null, startsAt: to.startsAt },
      },
  }))
}

async function counterNames(ids: readonly string[]) {
  if (ids.length === 0) return new Map()
  const rows = await database()
    .select({ id: counters.id, name: counters.name })
    .from(counters)
    .where(inArray(counters.id, [...new Set(ids)]))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

const eventRows = (id: string) =>
  database()
    .select({
      id: reservationEvents.id,
      kind: reservationEvents.kind,
      at: reservationEvents.at,
      actorKind: reservationEvents.actorKind,
      staffName: people.name,
      clientName: apiClients.name,
      detail: reservationEvents.detail,
    })
    .from(reservationEvents)
    .leftJoin(
      people,
      and(eq(reservationEvents.actorKind, 'staff'), sql`${reservationEvents.actorId} = ${people.id}::text`),
    )
    .leftJoin(
      apiClients,
      and(
        eq(reservationEvents.actorKind, 'api_client'),
        sql`${reservationEvents.actorId} = ${apiClients.id}::text`,
      ),
    )
    .where(eq(reservationEvents.reservationId, id))
    .orderBy(asc(reservationEvents.id))
