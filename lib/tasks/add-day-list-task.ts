import type { Connection } from '#db/client.ts'
import { staffTasks } from '#db/schema/tasks.ts'

/** Tells staff that the lists for the hour when the line is down could not be written. It is one task for each set time. */
export async function addDayListTask(tx: Connection, dueAt: Date, now: Date): Promise<void> {
  const dedupeKey = `day_lists_failed:${dueAt.toISOString()}`
  await tx
    .insert(staffTasks)
    .values({ kind: 'day_lists_failed', dedupeKey, createdAt: now })
    .onConflictDoNothing()
}
