import { and, eq, isNotNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { strandedActs } from '#db/schema/stops.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { withinScope } from '#lib/staff/read-scope.ts'
import type { CallRefusal } from './rules.ts'

/** Puts somebody back among those who are still to be called: ticked off by mistake, or nobody answered after all. */
export async function undoCalled(
  staff: StaffMember,
  id: string,
  now: Date,
): Promise<Result<null, CallRefusal>> {
  demand(staff, 'stranded.handle')
  return await database().transaction(async (tx) => {
    const [waiting] = await tx
      .update(strandedActs)
      .set({ calledAt: null, calledBy: null })
      .where(
        and(
          eq(strandedActs.id, id),
          isNotNull(strandedActs.calledAt),
          withinScope(staff, 'stranded.handle', strandedActs.counterId),
          isVisible(staff, { reservationId: strandedActs.reservationId }),
        ),
      )
      .returning({ visitId: strandedActs.reservationId })
    if (!waiting) return refused('already_done')
    const subject = { kind: 'visit', id: waiting.visitId } as const
    await recordTrace(tx, staff, { act: 'visit_uncalled', subject }, now)
    return ok(null)
  })
}
