import type { StaffMember } from '#lib/actor.ts'
import { applyAct } from '#lib/changes/apply-act.ts'
import { recordChanges } from '#lib/changes/record.ts'
import { saveRows } from '#lib/changes/save-rows.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { readUse } from './read-use.ts'
import type { FieldRefusal, KeptField } from './rules.ts'

/**
 * Changes a question from what somebody saw of it, and records it. Its kind stays what it is once
 * somebody has answered: an answer that no longer fits would be shown to nobody. Answers themselves are never touched.
 */
export async function saveField(
  staff: StaffMember,
  { before, after }: { before: KeptField; after: KeptField },
  now: Date,
): Promise<Result<{ batchId: string }, FieldRefusal>> {
  demand(staff, 'fields.edit')
  const change = { thing: 'field', thingId: `${after.form}/${after.key}`, before, after } as const
  return await applyAct(async (tx) => {
    if (before.kind !== after.kind && (await readUse(before, tx)).answered > 0)
      return refused('kind_answered')
    const written = await saveRows(tx, staff, [change], now)
    if (!written.ok) return written
    const kind = after.retiredAt && !before.retiredAt ? 'field_retired' : 'field_saved'
    return ok({ batchId: await recordChanges(tx, staff, kind, [change], now) })
  })
}
