import { isDeepStrictEqual } from 'node:util'
import { database } from '#db/client.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { roleToEdit } from './queries.ts'
import { recordSeen } from './record-seen.ts'

/** Leaves a role without the new rights that were shown: they are not offered again, and anybody may still tick them. */
export async function markRightsSeen(
  staff: StaffMember,
  { id, rights }: { id: string; rights: readonly string[] },
  now: Date,
): Promise<Result<null, 'changed_meanwhile'>> {
  demand(staff, 'roles.edit')
  const role = (await roleToEdit(staff, id))?.role
  if (!role || !isDeepStrictEqual(role.newRights, rights)) return refused('changed_meanwhile')
  await database().transaction(async (tx) => {
    await recordSeen(tx, { roleId: id, by: staff.staffId }, now)
    await recordTrace(tx, staff, { act: 'role_changed', subject: { kind: 'role', id } }, now)
  })
  return ok(null)
}
