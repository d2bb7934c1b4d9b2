import { and, count, eq, isNull, notInArray, sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { staff as people, staffRoles } from '#db/schema/staff.ts'
import { ADMINISTRATOR } from './rules.ts'

/** Changes of roles, and of who works here, wait for one another to the end of their transactions; nobody else waits. */
export const lockRoles = (tx: Connection) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext('staff-roles'))`)

/**
 * Whether an administrator of the whole city remains besides these people: one who neither leaves nor is kept
 * out. Acts that could take the last one away wait for one another here, so that two at once, each of which would
 * leave the other, do not leave nobody.
 */
export async function isAdministratorLeft(tx: Connection, without: readonly string[]): Promise<boolean> {
  await lockRoles(tx)
  const [left] = await tx
    .select({ people: count() })
    .from(people)
    .innerJoin(staffRoles, eq(staffRoles.staffId, people.id))
    .where(
      and(
        eq(staffRoles.roleId, ADMINISTRATOR),
        isNull(staffRoles.validUntil),
        isNull(staffRoles.counterIds),
        isNull(staffRoles.modules),
        isNull(people.retiredAt),
        isNull(people.lockedAt),
        notInArray(people.id, [...without]),
      ),
    )
  return (left?.people ?? 0) > 0
}
