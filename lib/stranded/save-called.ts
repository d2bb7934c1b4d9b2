import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { strandedActs } from '#db/schema/stops.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { withinScope } from '#lib/staff/read-scope.ts'
import type { CallRefusal } from './rules.ts'

/**
 * Keeps whether somebody on the phone list was called, with who did and when. Refused when it stands so already: the
 * first who did it stays, and a second one is told.
 */
export async function saveCalled(
  staff: StaffMember,
  { id, isCalled }: { id: string; isCalled: boolean },
  now: Date,
): Promise<Result<null, CallRefusal>> {
  demand(staff, 'stranded.handle')
  return await database().transaction(async (tx) => {
    const [changed] = await tx
      .update(strandedActs)
      .set(isCalled ? { calledAt: now, calledBy: staff.staffId } : { calledAt: null, calledBy: null })
      .where(
        and(
          eq(strandedActs.id, id),
          (isCalled ? isNull : isNotNull)(strandedActs.calledAt),
          withinScope(staff, 'stranded.handle', strandedActs.counterId),
          isVisible(staff, { reservationId: strandedActs.reservationId }),
        ),
      )
      .returning({ visitId: strandedActs.reservationId })
    if (!changed) return refused('already_done')
    const subject = { kind: 'visit', id: changed.visitId } as const
    await recordTrace(tx, staff, { act: isCalled ? 'visit_called' : 'visit_uncalled', subject }, now)
    return ok(null)
  })
}
