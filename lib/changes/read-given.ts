import { asc, inArray } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { staff, staffRoles } from '#db/schema/staff.ts'

/**
 * What roles people have, `{ roles }` in the order of their ids, each with where and until when; the people themselves
 * are locked for it.
 */
export async function rolesGiven(
  tx: Connection,
  staffIds: readonly string[],
  look: 'locking' | 'looking',
): Promise<Map<string, Record<string, unknown>>> {
  const ids = [...staffIds]
  const people = tx.select({ id: staff.id }).from(staff).where(inArray(staff.id, ids)).orderBy(asc(staff.id))
  const there = await (look === 'locking' ? people.for('update') : people)
  const rows = await tx
    .select()
    .from(staffRoles)
    .where(inArray(staffRoles.staffId, ids))
    .orderBy(asc(staffRoles.roleId))
  return new Map(
    there.map(({ id }) => [
      id,
      {
        roles: rows
          .filter(({ staffId }) => staffId === id)
          .map(({ roleId, validUntil, counterIds, modules }) => ({
            roleId,
            validUntil,
            counterIds,
            // Left out where there is no bound, as in records from before there was one.
            ...(modules && { modules }),
          })),
      },
    ]),
  )
}
