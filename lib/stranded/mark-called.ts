import { and, eq, isNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { strandedActs } from '#db/schema/stops.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { withinScope } from '#lib/staff/read-scope.ts'
import type { CallRefusal } from './rules.ts'

/** Ticks off that somebody was called, with who did and when. The first who did it stays; a second one is told. */
export async function markCalled(
  staff: StaffMember,
  id: string,
  now: Date,
): Promise<Result<null, CallRefusal>> {
  demand(staff, 'stranded.handle')
  return await database().transaction(async (tx) => {
    const [called] = await tx
      .update(strandedActs)
      .set({ calledAt: now, calledBy: staff.staffId })
      .where(
        and(
          eq(strandedActs.id, id),
          isNull(strandedActs.calledAt),
          withinScope(staff, 'stranded.handle', strandedActs.counterId),
          isVisible(staff, { reservationId: strandedActs.reservationId }),
        ),
      )
      .returning({ visitId: strandedActs.reservationId })
    if (!called) return refused('already_done')
    const subject = { kind: 'visit', id: called.visitId } as const
    await recordTrace(tx, staff, { act: 'visit_called', subject }, now)
    return ok(null)
  })
}
