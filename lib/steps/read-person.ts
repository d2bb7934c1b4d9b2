import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { counters } from '#db/schema/counters.ts'
import { reservations, visitors } from '#db/schema/reservations.ts'
import { services } from '#db/schema/services.ts'
import { staff as people } from '#db/schema/staff.ts'
import { visitProgress, visitStepEvents } from '#db/schema/steps.ts'
import type { StaffMember } from '#lib/actor.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import { isLastActor, lastActs } from '#lib/reservations/read-last-act.ts'
import { withinScope } from '#lib/staff/read-scope.ts'
import { notBegun } from './rules.ts'

export type PersonToServe = NonNullable<Awaited<ReturnType<typeof readPerson>>>
export type StepEvent = Awaited<ReturnType<typeof readEvents>>[number]

const visible = (staff: StaffMember) =>
  and(
    withinScope(staff, 'desk.view', reservations.counterId),
    isVisible(staff, { reservationId: reservations.id }),
  )

/** One person of a visit with all who came along, their progress, and the visit they belong to. */
export async function readPerson(staff: StaffMember, number: string, position: number) {
  const last = lastActs()
  const rows = await database()
    .select({
      id: reservations.id,
      number: reservations.number,
      status: reservations.status,
      counterId: reservations.counterId,
      counterName: counters.name,
      startsAt: reservations.startsAt,
      residentId: reservations.residentId,
      locale: reservations.locale,
      needs: reservations.needs,
      position: visitors.position,
      serviceId: visitors.serviceId,
      service: services.name,
      bring: services.bring,
      attendance: visitors.attendance,
      reason: visitors.reason,
      version: visitProgress.version,
      steps: visitProgress.steps,
      closing: visitProgress.closing,
      endedAt: visitProgress.endedAt,
      last: { kind: last.kind, at: last.at, actorKind: last.actorKind, by: people.name },
    })
    .from(reservations)
    .leftJoinLateral(last, sql`true`)
    .leftJoin(people, isLastActor(last))
    .innerJoin(counters, eq(counters.id, reservations.counterId))
    .innerJoin(visitors, eq(visitors.reservationId, reservations.id))
    .innerJoin(services, eq(services.id, visitors.serviceId))
    .leftJoin(
      visitProgress,
      and(
        eq(visitProgress.reservationId, visitors.reservationId),
        eq(visitProgress.position, visitors.position),
      ),
    )
    .where(and(eq(reservations.number, number), visible(staff)))
    .orderBy(asc(visitors.position))
  const row = rows.find((one) => one.position === position)
  if (!row) return null
  const progress = row.version === null ? notBegun : { ...row, isClosed: row.endedAt !== null }
  return {
    ...row,
    progress: {
      version: progress.version ?? 0,
      steps: progress.steps ?? {},
      isClosed: progress.isClosed,
    },
    party: rows.map((one) => ({
      position: one.position,
      service: one.service,
      isClosed: one.endedAt !== null,
      isBegun: one.version !== null,
    })),
  }
}

/** The progress of each person of a visit who has begun. */
export async function readProgress(staff: StaffMember, reservationId: string) {
  const rows = await database()
    .select({
      position: visitProgress.position,
      steps: visitProgress.steps,
      endedAt: visitProgress.endedAt,
    })
    .from(visitProgress)
    .innerJoin(reservations, eq(reservations.id, visitProgress.reservationId))
    .where(and(eq(reservations.id, reservationId), visible(staff)))
  return new Map(rows.map(({ position, ...progress }) => [position, progress]))
}

/** What was done for one person, the latest first, by whom. */
export const readEvents = (staff: StaffMember, reservationId: string, position: number) =>
  database()
    .select({
      id: visitStepEvents.id,
      kind: visitStepEvents.kind,
      step: visitStepEvents.step,
      detail: visitStepEvents.detail,
      at: visitStepEvents.at,
      name: people.name,
    })
    .from(visitStepEvents)
    .innerJoin(reservations, eq(reservations.id, visitStepEvents.reservationId))
    .innerJoin(people, eq(people.id, visitStepEvents.doneBy))
    .where(and(eq(reservations.id, reservationId), eq(visitStepEvents.position, position), visible(staff)))
    .orderBy(desc(visitStepEvents.id))
