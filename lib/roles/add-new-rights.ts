import { isDeepStrictEqual } from 'node:util'
import type { StaffMember } from '#lib/actor.ts'
import type { GrantRefusal } from '#lib/changes/rules.ts'
import { type Result, refused } from '#lib/result.ts'
import { roleToEdit } from './queries.ts'
import { saveRole } from './save.ts'

type Wish = { id: string; rights: readonly string[]; seen: number }

/**
 * Adds to a role of the city's own set what the product has gained since, all that was shown and nothing else; as every
 * change of a role it is recorded and can be taken back. Who lacks one of these rights gives none.
 */
export async function addNewRights(
  staff: StaffMember,
  { id, rights, seen }: Wish,
  now: Date,
): Promise<Result<null, 'changed_meanwhile' | GrantRefusal>> {
  const role = (await roleToEdit(staff, id))?.role
  if (!role || rights.length === 0 || !isDeepStrictEqual(role.newRights, rights))
    return refused('changed_meanwhile')
  const permissions = [...role.permissions, ...rights]
  return await saveRole(staff, { id, name: role.name, permissions, seen }, now)
}
