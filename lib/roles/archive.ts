import type { StaffMember } from '#lib/actor.ts'
import { applyAct } from '#lib/changes/apply-act.ts'
import { readRows } from '#lib/changes/read-rows.ts'
import type { GrantRefusal } from '#lib/changes/rules.ts'
import { type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { lockRoles } from '#lib/staff/verify-administrator.ts'
import { applyChange } from './apply-change.ts'

/**
 * Puts a role into the archive, where it gives nobody anything, or takes it back out. Who has it keeps having it, so
 * that taking it out restores everything.
 */
export async function archiveRole(
  staff: StaffMember,
  { id, isArchived }: { id: string; isArchived: boolean },
  now: Date,
): Promise<Result<null, 'changed_meanwhile' | GrantRefusal>> {
  demand(staff, 'roles.edit')
  return await applyAct(async (tx) => {
    await lockRoles(tx)
    const before = (await readRows(tx, 'role', [id], 'locking')).get(id)
    if (!before || (before.archivedAt !== null) === isArchived) return refused('changed_meanwhile')
    const after = { ...before, archivedAt: isArchived ? now.toISOString() : null }
    const change = { thing: 'role', thingId: id, before, after } as const
    const trace = { act: 'role_changed', subject: { kind: 'role', id } } as const
    const kind = isArchived ? 'role_archived' : 'role_restored'
    return await applyChange(tx, staff, { change, kind, trace }, now)
  })
}
