import { eq, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { reservationEvents, reservations } from '#db/schema/reservations.ts'
import { type StaffMember, traceOf } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import type { SeenVisit } from './input.ts'
import { lockVisit } from './lock-visit.ts'
import { type Mark, type MarkRefusal, markRefusal } from './rules.ts'

/** The moment of each mark, kept with the visit for the list and for waiting times. */
const moments = {
  arrived: (now: Date) => ({ arrivedAt: now }),
  served: (now: Date) => ({ servedAt: now }),
} satisfies Record<Mark, (now: Date) => object>

/** Gives a visit a mark and records the event in the same transaction. */
export function recordMark(
  staff: StaffMember,
  wish: SeenVisit,
  mark: Mark,
  now: Date,
): Promise<Result<null, MarkRefusal>> {
  demand(staff, 'desk.mark')
  return database().transaction(async (tx) => {
    const visit = await lockVisit(tx, staff, 'desk.mark', wish.reservationId)
    if (!visit) return refused('not_possible')
    const refusal = markRefusal(visit, mark, wish.version, now)
    if (refusal) return refused(refusal)

    await tx
      .update(reservations)
      .set({ status: mark, version: sql`version + 1`, ...moments[mark](now) })
      .where(eq(reservations.id, visit.id))
    await tx
      .insert(reservationEvents)
      .values({ reservationId: visit.id, kind: mark, at: now, ...traceOf(staff) })
    const subject = { kind: 'visit', id: visit.id } as const
    await recordTrace(tx, staff, { act: `visit_${mark}`, subject }, now)
    return ok(null)
  })
}
