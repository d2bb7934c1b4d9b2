import { and, eq, isNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { staffTasks } from '#db/schema/tasks.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import type { CloseRefusal } from './rules.ts'

/** Marks a task as done by this member of staff. The first who did it stays; a second one is told. */
export async function closeTask(
  staff: StaffMember,
  id: string,
  now: Date,
): Promise<Result<null, CloseRefusal>> {
  demand(staff, 'tasks.close')
  return await database().transaction(async (tx) => {
    const closed = await tx
      .update(staffTasks)
      .set({ doneAt: now, doneBy: staff.staffId })
      .where(
        and(
          eq(staffTasks.id, id),
          isNull(staffTasks.doneAt),
          isVisible(staff, { residentId: staffTasks.residentId, reservationId: staffTasks.reservationId }),
        ),
      )
      .returning({ id: staffTasks.id })
    if (closed.length === 0) return refused('already_done')
    await recordTrace(tx, staff, { act: 'task_closed', subject: { kind: 'task', id } }, now)
    return ok(null)
  })
}
