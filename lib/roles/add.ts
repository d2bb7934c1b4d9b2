import type { WantedChange } from '#db/schema/changes.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { applyAct } from '#lib/changes/apply-act.ts'
import { recordChanges } from '#lib/changes/record.ts'
import { type GrantRefusal, plainRow } from '#lib/changes/rules.ts'
import { saveRows } from '#lib/changes/save-rows.ts'
import type { LocalizedText } from '#lib/locales.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { grantRefusal } from './verify-grant.ts'

type Wish = { id: string; name: LocalizedText; permissions: readonly string[] }

/** Adds a role of the city's own, under an id that it keeps, with no right that its maker lacks. */
export async function addRole(
  staff: StaffMember,
  { id, name, permissions }: Wish,
  now: Date,
): Promise<Result<null, 'id_taken' | GrantRefusal>> {
  demand(staff, 'roles.edit')
  const added = await applyAct(async (tx) => {
    const row = {
      id,
      name,
      permissions: [...permissions],
      isShipped: false,
      version: 1,
      createdAt: now,
      archivedAt: null,
    }
    const changes: WantedChange[] = [{ thing: 'role', thingId: id, before: null, after: plainRow(row) }]
    const refusal = await grantRefusal(tx, staff, changes, now)
    if (refusal) return refused(refusal)
    const written = await saveRows(tx, staff, changes, now)
    if (!written.ok) return written
    await recordChanges(tx, staff, 'role_added', changes, now)
    await recordTrace(tx, staff, { act: 'role_changed', subject: { kind: 'role', id } }, now)
    return ok(null)
  })
  if (added.ok || added.reason !== 'changed_meanwhile') return added as Result<null, GrantRefusal>
  return refused('id_taken')
}
