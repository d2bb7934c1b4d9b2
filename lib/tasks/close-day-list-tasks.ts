import { and, eq, isNull } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { staffTasks } from '#db/schema/tasks.ts'

/** Newer lists are there, so nobody needs to see to those that failed. */
export async function closeDayListTasks(tx: Connection, now: Date): Promise<void> {
  await tx
    .update(staffTasks)
    .set({ doneAt: now })
    .where(and(eq(staffTasks.kind, 'day_lists_failed'), isNull(staffTasks.doneAt)))
}
