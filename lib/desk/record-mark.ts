import { and, eq, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { reservationEvents, reservations } from '#db/schema/reservations.ts'
import { type StaffMember, traceOf } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { withinScope } from '#lib/staff/read-scope.ts'
import type { SeenVisit } from './input.ts'
import { type Mark, type MarkRefusal, markRefusal } from './rules.ts'

/** The moment of each mark, kept with the visit for the list and for waiting times. */
const moments = {
  arrived: (now: Date) => ({ arrivedAt: now }),
  served: (now: Date) => ({ servedAt: now }),
} satisfies Record<Mark, (now: Date) => object>

/**
 * Gives a visit a mark and records the event in the same transaction. The visit's row is locked to the end, so that
 * two tablets, or a clerk and a resident who cancels, act one after the other.
 */
export function recordMark(
  staff: StaffMember,
  wish: SeenVisit,
  mark: Mark,
  now: Date,
): Promise<Result<null, MarkRefusal>> {
  demand(staff, 'desk.mark')
  return database().transaction(async (tx) => {
    const own = and(
      eq(reservations.id, wish.reservationId),
      withinScope(staff, 'desk.mark', reservations.counterId),
      isVisible(staff, { reservationId: reservations.id }),
    )
    const [visit] = await tx.select().from(reservations).where(own).for('no key update')
    const refusal = visit ? markRefusal(visit, mark, wish.version, now) : 'not_possible'
    if (refusal) return refused(refusal)

    await tx
      .update(reservations)
      .set({ status: mark, version: sql`version + 1`, ...moments[mark](now) })
      .where(own)
    await tx
      .insert(reservationEvents)
      .values({ reservationId: wish.reservationId, kind: mark, at: now, ...traceOf(staff) })
    const subject = { kind: 'visit', id: wish.reservationId } as const
    await recordTrace(tx, staff, { act: `visit_${mark}`, subject }, now)
    return ok(null)
  })
}
