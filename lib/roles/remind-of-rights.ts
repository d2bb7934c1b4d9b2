import { eq, isNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { roleRightsSeen, roles } from '#db/schema/staff.ts'
import type { SystemJob } from '#lib/actor.ts'
import { addRightsTask } from '#lib/tasks/add-rights-task.ts'
import { newRights } from './rules.ts'

/**
 * After an upgrade: one task for each role whose set the city has decided itself and which lacks what the product has
 * gained since. It comes once for each set of new rights, whoever closes it.
 */
export async function remindOfRights(_job: SystemJob, now: Date): Promise<{ roles: number }> {
  const rows = await database()
    .select({ id: roles.id, permissions: roles.permissions, seen: roleRightsSeen.permissions })
    .from(roles)
    .leftJoin(roleRightsSeen, eq(roleRightsSeen.roleId, roles.id))
    .where(isNull(roles.archivedAt))
  const lacking = rows.flatMap(({ seen, ...role }) => {
    const rights = newRights(role, seen)
    return rights.length > 0 ? [{ roleId: role.id, rights }] : []
  })
  for (const each of lacking) await addRightsTask(database(), each, now)
  return { roles: lacking.length }
}
