import type { Connection } from '#db/client.ts'
import { staffTasks } from '#db/schema/tasks.ts'
import { rightsTaskKey } from './rules.ts'

/** Tells who edits roles that one of them lacks rights which the product has gained. Its note is the id of the role. */
export async function addRightsTask(
  tx: Connection,
  { roleId, rights }: { roleId: string; rights: readonly string[] },
  now: Date,
): Promise<void> {
  const dedupeKey = rightsTaskKey(roleId) + rights.join(',')
  await tx
    .insert(staffTasks)
    .values({ kind: 'rights_new', dedupeKey, note: roleId, createdAt: now })
    .onConflictDoNothing()
}
