import { and, desc, eq, isNotNull, notExists, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { type Connection, database } from '#db/client.ts'
import { reservationEvents, reservations } from '#db/schema/reservations.ts'
import { visitProgress } from '#db/schema/steps.ts'
import { type StaffMember, traceOf } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import type { ReservationStatus } from '#lib/reservations/rules.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import type { SeenVisit } from './input.ts'
import { lockVisit } from './lock-visit.ts'
import { type MarkRefusal, undone } from './rules.ts'

/**
 * Takes the last mark of a visit back. Nothing that happened is rewritten: an event says which event it undoes, and
 * the visit shows the state from before.
 */
export function undoMark(staff: StaffMember, wish: SeenVisit, now: Date): Promise<Result<null, MarkRefusal>> {
  demand(staff, 'desk.mark')
  return database().transaction(async (tx) => {
    const visit = await lockVisit(tx, staff, 'desk.mark', wish.reservationId)
    if (!visit) return refused('not_possible')
    const back = undone(visit, wish.version)
    if (!back.ok) return back
    if (visit.status === 'arrived' && (await isInService(tx, visit.id))) return refused('not_possible')

    await tx
      .update(reservations)
      .set({ status: back.value, version: sql`version + 1`, ...momentLost(visit.status) })
      .where(eq(reservations.id, visit.id))
    await tx.insert(reservationEvents).values({
      reservationId: visit.id,
      kind: 'undone',
      undoes: await lastMark(tx, visit),
      detail: { status: back.value },
      at: now,
      ...traceOf(staff),
    })
    await recordTrace(tx, staff, { act: 'visit_mark_undone', subject: { kind: 'visit', id: visit.id } }, now)
    return ok(null)
  })
}

/** Whether a step of somebody is noted: those are taken back one by one before nobody has come. */
async function isInService(tx: Connection, id: string): Promise<boolean> {
  const begun = and(
    eq(visitProgress.reservationId, id),
    or(isNotNull(visitProgress.endedAt), sql`${visitProgress.steps} <> '{}'::jsonb`),
  )
  return (await tx.$count(visitProgress, begun)) > 0
}

/** Without the mark there is no moment of it. */
const momentLost = (status: ReservationStatus) =>
  status === 'served' ? { servedAt: null } : { arrivedAt: null }

/** The event that gave the visit its state and has not been undone. */
async function lastMark(tx: Connection, visit: { id: string; status: ReservationStatus }): Promise<number> {
  const undoing = alias(reservationEvents, 'undoing')
  const [event] = await tx
    .select({ id: reservationEvents.id })
    .from(reservationEvents)
    .where(
      and(
        eq(reservationEvents.reservationId, visit.id),
        sql`${reservationEvents.kind} = ${visit.status}`,
        notExists(
          tx.select({ id: undoing.id }).from(undoing).where(eq(undoing.undoes, reservationEvents.id)),
        ),
      ),
    )
    .orderBy(desc(reservationEvents.id))
    .limit(1)
  if (!event) throw new Error(`visit ${visit.id} is ${visit.status} without an event that says so`)
  return event.id
}
