import type { Connection } from '#db/client.ts'
import { roleRightsSeen } from '#db/schema/staff.ts'
import { permissions } from '#lib/staff/access.ts'
import { closeRightsTasks } from '#lib/tasks/close-rights-tasks.ts'

/** Writes down that somebody decided about a role while the product had just these rights: none of them is news now. */
export async function recordSeen(
  tx: Connection,
  { roleId, by }: { roleId: string; by: string },
  now: Date,
): Promise<void> {
  const seen = { permissions: [...permissions], at: now }
  await tx
    .insert(roleRightsSeen)
    .values({ roleId, ...seen })
    .onConflictDoUpdate({ target: roleRightsSeen.roleId, set: seen })
  await closeRightsTasks(tx, { roleId, by }, now)
}
