import { and, eq, isNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { strandedActs } from '#db/schema/stops.ts'
import type { StaffMember } from '#lib/actor.ts'
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
  const called = await database()
    .update(strandedActs)
    .set({ calledAt: now, calledBy: staff.staffId })
    .where(
      and(
        eq(strandedActs.id, id),
        isNull(strandedActs.calledAt),
        withinScope(staff, 'stranded.handle', strandedActs.counterId),
      ),
    )
    .returning({ id: strandedActs.id })
  return called.length === 1 ? ok(null) : refused('already_done')
}
