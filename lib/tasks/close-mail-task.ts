import { and, eq, isNull } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { staffTasks } from '#db/schema/tasks.ts'

/** A mail that reached its provider after all needs nobody on the phone. */
export async function closeMailTask(tx: Connection, outboxId: string, now: Date): Promise<void> {
  await tx
    .update(staffTasks)
    .set({ doneAt: now })
    .where(and(eq(staffTasks.outboxId, outboxId), isNull(staffTasks.doneAt)))
}
