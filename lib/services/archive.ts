import type { StaffMember } from '#lib/actor.ts'
import { applyAct } from '#lib/changes/apply-act.ts'
import { readRows } from '#lib/changes/read-rows.ts'
import { recordChanges } from '#lib/changes/record.ts'
import { saveRows } from '#lib/changes/save-rows.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'

/**
 * Puts a service into the archive, or takes it back out. Nobody books it meanwhile; visits that are booked stay, and
 * nothing of it is ever deleted. Refused when it is there already, and for a service that nobody knows.
 */
export async function archiveService(
  staff: StaffMember,
  { id, isArchived }: { id: string; isArchived: boolean },
  now: Date,
): Promise<Result<null, 'changed_meanwhile'>> {
  demand(staff, 'services.edit')
  return await applyAct(async (tx) => {
    const before = (await readRows(tx, 'service', [id], 'locking')).get(id)
    if (!before || (before.archivedAt !== null) === isArchived) return refused('changed_meanwhile')
    const after = { ...before, archivedAt: isArchived ? now.toISOString() : null }
    const change = { thing: 'service' as const, thingId: id, before, after }
    const written = await saveRows(tx, staff, [change], now)
    if (!written.ok) return written
    await recordChanges(tx, staff, isArchived ? 'service_archived' : 'service_restored', [change], now)
    return ok(null)
  })
}
