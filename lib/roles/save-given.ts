import { isDeepStrictEqual } from 'node:util'
import type { StaffMember } from '#lib/actor.ts'
import { applyAct } from '#lib/changes/apply-act.ts'
import { newestChange } from '#lib/changes/read-newest.ts'
import { readRows } from '#lib/changes/read-rows.ts'
import type { GrantRefusal } from '#lib/changes/rules.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { lockRoles } from '#lib/staff/verify-administrator.ts'
import { applyChange } from './apply-change.ts'
import type { Given } from './rules.ts'

type Wish = { staffId: string; roles: readonly Given[]; seen: number }

/**
 * Gives a person exactly these roles, each at some counters or all and until a day or without end; recorded, and to be
 * taken back. What they may do changes with their next click.
 */
export async function saveGiven(
  staff: StaffMember,
  { staffId, roles, seen }: Wish,
  now: Date,
): Promise<Result<null, 'changed_meanwhile' | GrantRefusal>> {
  demand(staff, 'roles.give')
  return await applyAct(async (tx) => {
    await lockRoles(tx)
    const before = (await readRows(tx, 'staff_roles', [staffId], 'locking')).get(staffId)
    if (!before || (await newestChange(tx, [['staff_roles', staffId]])) !== seen)
      return refused('changed_meanwhile')
    const after = { roles: roles.toSorted((one, other) => (one.roleId < other.roleId ? -1 : 1)) }
    if (isDeepStrictEqual(before, after)) return ok(null)
    const change = { thing: 'staff_roles', thingId: staffId, before, after } as const
    const trace = { act: 'roles_given', subject: { kind: 'staff', id: staffId } } as const
    return await applyChange(tx, staff, { change, kind: 'roles_given', trace }, now)
  })
}
