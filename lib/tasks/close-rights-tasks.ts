import { and, eq, isNull } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { staffTasks } from '#db/schema/tasks.ts'

/** Somebody has decided about the new rights of a role. */
export async function closeRightsTasks(
  tx: Connection,
  { roleId, by }: { roleId: string; by: string },
  now: Date,
): Promise<void> {
  const isOfRole = and(eq(staffTasks.kind, 'rights_new'), eq(staffTasks.note, roleId))
  await tx
    .update(staffTasks)
    .set({ doneAt: now, doneBy: by })
    .where(and(isOfRole, isNull(staffTasks.doneAt)))
}
