import { and, desc, eq, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { type Connection, database } from '#db/client.ts'
import { reservationEvents, reservations } from '#db/schema/reservations.ts'
import { type StaffMember, traceOf } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { lockVisit } from '#lib/desk/lock-visit.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import type { correctionInput } from './input.ts'
import { type CorrectionRefusal, correctionRefusal, marksOf } from './rules.ts'

/**
 * Corrects a visit that was marked as missed though its people came, or may yet come, with the reason. Nothing is
 * rewritten: an event takes the mark back and says why, and those that follow say what was. When they came and went
 * nobody noted, so the visit has no such moments.
 */
export function changeMissed(
  staff: StaffMember,
  { reservationId, version, to, reason }: z.output<typeof correctionInput>,
  now: Date,
): Promise<Result<null, CorrectionRefusal>> {
  demand(staff, 'no_shows.correct')
  return database().transaction(async (tx) => {
    const visit = await lockVisit(tx, staff, 'no_shows.correct', reservationId)
    if (!visit) return refused('not_missed')
    const refusal = correctionRefusal(visit, version)
    if (refusal) return refused(refusal)
    await tx
      .update(reservations)
      .set({ status: to, version: sql`version + 1` })
      .where(eq(reservations.id, visit.id))
    const event = { reservationId, at: now, ...traceOf(staff) }
    await tx.insert(reservationEvents).values({
      ...event,
      kind: 'undone',
      undoes: await missedEvent(tx, reservationId),
      detail: { status: to, said: reason },
    })
    for (const kind of marksOf(to)) await tx.insert(reservationEvents).values({ ...event, kind })
    const subject = { kind: 'visit', id: reservationId } as const
    await recordTrace(tx, staff, { act: 'visit_missed_corrected', subject }, now)
    return ok(null)
  })
}

async function missedEvent(tx: Connection, reservationId: string): Promise<number | undefined> {
  const [event] = await tx
    .select({ id: reservationEvents.id })
    .from(reservationEvents)
    .where(and(eq(reservationEvents.reservationId, reservationId), eq(reservationEvents.kind, 'no_show')))
    .orderBy(desc(reservationEvents.id))
    .limit(1)
  return event?.id
}
