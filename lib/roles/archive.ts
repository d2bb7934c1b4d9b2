import type { WantedChange } from '#db/schema/changes.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { applyAct } from '#lib/changes/apply-act.ts'
import { readRows } from '#lib/changes/read-rows.ts'
import { recordChanges } from '#lib/changes/record.ts'
import type { GrantRefusal } from '#lib/changes/rules.ts'
import { saveRows } from '#lib/changes/save-rows.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { lockRoles } from '#lib/staff/verify-administrator.ts'
import { grantRefusal } from './verify-grant.ts'

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
    const changes: WantedChange[] = [{ thing: 'role', thingId: id, before, after }]
    const refusal = await grantRefusal(tx, staff, changes, now)
    if (refusal) return refused(refusal)
    const written = await saveRows(tx, staff, changes, now)
    if (!written.ok) return written
    await recordChanges(tx, staff, isArchived ? 'role_archived' : 'role_restored', changes, now)
    await recordTrace(tx, staff, { act: 'role_changed', subject: { kind: 'role', id } }, now)
    return ok(null)
  })
}
