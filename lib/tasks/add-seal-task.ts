import type { Connection } from '#db/client.ts'
import { staffTasks } from '#db/schema/tasks.ts'

/** Tells staff that the seals of the record of acts do not fit. It is one task, which each further check opens again. */
export async function addSealTask(tx: Connection, now: Date): Promise<void> {
  const again = { doneAt: null, doneBy: null, createdAt: now }
  await tx
    .insert(staffTasks)
    .values({ kind: 'seals_broken', dedupeKey: 'seals_broken', createdAt: now })
    .onConflictDoUpdate({ target: staffTasks.dedupeKey, set: again })
}
