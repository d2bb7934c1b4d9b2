import { isDeepStrictEqual } from 'node:util'
import type { StaffMember } from '#lib/actor.ts'
import { applyAct } from '#lib/changes/apply-act.ts'
import { newestChange } from '#lib/changes/read-newest.ts'
import { readRows } from '#lib/changes/read-rows.ts'
import type { GrantRefusal } from '#lib/changes/rules.ts'
import type { LocalizedText } from '#lib/locales.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand, permissions } from '#lib/staff/access.ts'
import { ADMINISTRATOR, isShippedRole, shippedPermissions } from '#lib/staff/rules.ts'
import { lockRoles } from '#lib/staff/verify-administrator.ts'
import { applyChange } from './apply-change.ts'
import { recordSeen } from './record-seen.ts'

type Wish = { id: string; name: LocalizedText | null; permissions: readonly string[]; seen: number }

/**
 * Gives a role another name or another set of rights, recorded and to be taken back. A set like the shipped one, and no
 * name of its own, follow the product again. Whoever has the role has the new rights with their next click.
 */
export async function saveRole(
  staff: StaffMember,
  { id, name, permissions: wished, seen }: Wish,
  now: Date,
): Promise<Result<null, 'changed_meanwhile' | GrantRefusal>> {
  demand(staff, 'roles.edit')
  return await applyAct(async (tx) => {
    await lockRoles(tx)
    const before = (await readRows(tx, 'role', [id], 'locking')).get(id)
    if (!before || (await newestChange(tx, [['role', id]])) !== seen) return refused('changed_meanwhile')
    const after = { ...before, name, permissions: keptSet(id, wished) }
    if (isDeepStrictEqual(before, after)) {
      await recordSeen(tx, { roleId: id, by: staff.staffId }, now)
      return ok(null)
    }
    const change = { thing: 'role', thingId: id, before, after } as const
    const trace = { act: 'role_changed', subject: { kind: 'role', id } } as const
    const saved = await applyChange(tx, staff, { change, kind: 'role_saved', trace }, now)
    if (saved.ok) await recordSeen(tx, { roleId: id, by: staff.staffId }, now)
    return saved
  })
}

/** The set as it is stored, in the order of the list; nothing where it is what the product ships. */
function keptSet(id: string, wished: readonly string[]): string[] | null {
  const set = permissions.filter((permission) => wished.includes(permission))
  if (id === ADMINISTRATOR) return null
  const shipped = isShippedRole(id) ? shippedPermissions[id] : null
  return shipped?.length === set.length && shipped.every((one) => set.includes(one)) ? null : set
}
