import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { reservationEvents, reservations, visitors } from '#db/schema/reservations.ts'
import { visitProgress } from '#db/schema/steps.ts'
import { type StaffMember, traceOf } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import type { ReservationStatus } from '#lib/reservations/rules.ts'

type Visit = { id: string; status: ReservationStatus }

/** 対応中: the visit's own version moves on, so that every list that shows it sees that somebody serves these people. */
export async function recordBegun(tx: Connection, { id }: Visit): Promise<void> {
  await tx.update(reservations).set({ version: sql`version + 1` }).where(eq(reservations.id, id))
}

/** After somebody was let go, or called back: the visit is served when everybody is through, and is not when one is not. */
export async function recordEnd(tx: Connection, staff: StaffMember, visit: Visit, now: Date): Promise<void> {
  const isThrough = (await personsLeft(tx, visit.id)) === 0
  if (visit.status === 'arrived' && isThrough) await recordServed(tx, staff, visit.id, now)
  if (visit.status === 'served' && !isThrough) await takeServedBack(tx, staff, visit.id, now)
}

async function personsLeft(tx: Connection, id: string): Promise<number> {
  const left = await tx
    .select({ position: visitors.position })
    .from(visitors)
    .leftJoin(
      visitProgress,
      and(
        eq(visitProgress.reservationId, visitors.reservationId),
        eq(visitProgress.position, visitors.position),
      ),
    )
    .where(and(eq(visitors.reservationId, id), isNull(visitProgress.endedAt)))
  return left.length
}

async function recordServed(tx: Connection, staff: StaffMember, id: string, now: Date): Promise<void> {
  await tx
    .update(reservations)
    .set({ status: 'served', servedAt: now, version: sql`version + 1` })
    .where(eq(reservations.id, id))
  await tx.insert(reservationEvents).values({ reservationId: id, kind: 'served', at: now, ...traceOf(staff) })
  await recordTrace(tx, staff, { act: 'visit_served', subject: { kind: 'visit', id } }, now)
}

async function takeServedBack(tx: Connection, staff: StaffMember, id: string, now: Date): Promise<void> {
  const [served] = await tx
    .select({ id: reservationEvents.id })
    .from(reservationEvents)
    .where(and(eq(reservationEvents.reservationId, id), eq(reservationEvents.kind, 'served')))
    .orderBy(desc(reservationEvents.id))
    .limit(1)
  await tx
    .update(reservations)
    .set({ status: 'arrived', servedAt: null, version: sql`version + 1` })
    .where(eq(reservations.id, id))
  await tx.insert(reservationEvents).values({
    reservationId: id,
    kind: 'undone',
    undoes: served?.id,
    detail: { status: 'arrived' },
    at: now,
    ...traceOf(staff),
  })
  await recordTrace(tx, staff, { act: 'visit_mark_undone', subject: { kind: 'visit', id } }, now)
}
