import { and, count, eq, isNull, notInArray } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { staff as people, roles, staffRoles } from '#db/schema/staff.ts'
import { ADMINISTRATOR } from '#lib/staff/rules.ts'

/**
 * Whether an administrator remains when these people go: one who neither leaves nor is kept out. Acts that could take
 * the last one away wait for one another here to the end of their transactions, so that two at once, each of which
 * would leave the other, do not leave nobody.
 */
export async function isAdministratorLeft(tx: Connection, without: readonly string[]): Promise<boolean> {
  await tx.select({ id: roles.id }).from(roles).where(eq(roles.id, ADMINISTRATOR)).for('update')
  const [left] = await tx
    .select({ people: count() })
    .from(people)
    .innerJoin(staffRoles, eq(staffRoles.staffId, people.id))
    .where(
      and(
        eq(staffRoles.roleId, ADMINISTRATOR),
        isNull(staffRoles.validUntil),
        isNull(staffRoles.counterIds),
        isNull(people.retiredAt),
        isNull(people.lockedAt),
        notInArray(people.id, [...without]),
      ),
    )
  return (left?.people ?? 0) > 0
}
