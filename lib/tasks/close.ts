import { and, eq, isNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { staffTasks } from '#db/schema/tasks.ts'
import type { StaffMember } from '#lib/actor.ts'
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
  const closed = await database()
    .update(staffTasks)
    .set({ doneAt: now, doneBy: staff.staffId })
    .where(and(eq(staffTasks.id, id), isNull(staffTasks.doneAt)))
    .returning({ id: staffTasks.id })
  return closed.length === 1 ? ok(null) : refused('already_done')
}
