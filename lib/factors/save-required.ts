import { isNull } from 'drizzle-orm'
import type { WantedChange } from '#db/schema/changes.ts'
import { roles } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { applyAct } from '#lib/changes/apply-act.ts'
import { newestChange } from '#lib/changes/read-newest.ts'
import { recordChanges } from '#lib/changes/record.ts'
import { saveRows } from '#lib/changes/save-rows.ts'
import { log } from '#lib/log.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { lockRoles } from '#lib/staff/verify-administrator.ts'

/**
 * Decides whose roles ask for a second factor, recorded as one act that can be taken back. Whoever holds one of them and
 * has no app sets one up before the next page opens; nobody is signed out for it. Refused to who has not `seen` the
 * newest change of a role.
 */
export async function saveRequired(
  staff: StaffMember,
  { roles: wanted, seen }: { roles: readonly string[]; seen: number },
  now: Date,
): Promise<Result<null, 'changed_meanwhile'>> {
  demand(staff, 'roles.edit')
  const saved = await applyAct(async (tx) => {
    await lockRoles(tx)
    const current = await tx.select().from(roles).where(isNull(roles.archivedAt)).orderBy(roles.id)
    const things = current.map(({ id }) => ['role', id] as const)
    if ((await newestChange(tx, things)) !== seen) return refused('changed_meanwhile')
    const changes = current.flatMap((before): WantedChange[] => {
      const requiresSecondFactor = wanted.includes(before.id)
      if (requiresSecondFactor === before.requiresSecondFactor) return []
      return [{ thing: 'role', thingId: before.id, before, after: { ...before, requiresSecondFactor } }]
    })
    if (changes.length === 0) return ok(null)
    const written = await saveRows(tx, staff, changes, now)
    if (!written.ok) return written
    await recordChanges(tx, staff, 'role_saved', changes, now)
    for (const { thingId: id, after } of changes) {
      const detail = { requiresSecondFactor: after?.requiresSecondFactor === true }
      await recordTrace(tx, staff, { act: 'role_changed', subject: { kind: 'role', id }, detail }, now)
    }
    return ok(null)
  })
  if (saved.ok) log().info({ staffId: staff.staffId, roleIds: wanted }, 'roles with a second factor saved')
  return saved
}
