import type { StaffMember } from '#lib/actor.ts'
import { batchToShow } from '#lib/changes/queries.ts'
import { type GrantRefusal, isOfCalendar, takenBack, type UndoRefusal } from '#lib/changes/rules.ts'
import { undoBatch } from '#lib/changes/undo.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { grantRefusal } from '#lib/roles/verify-grant.ts'
import { demand } from '#lib/staff/access.ts'
import { draftChanges } from './draft.ts'

/**
 * Takes an act of an administrator back: at once, or, where places could come and go by it, as a draft whose dry run is
 * shown first. Answers the page to go on with.
 */
export async function undoAct(
  staff: StaffMember,
  batchId: string,
  now: Date,
): Promise<Result<{ next: `/staff/${string}` }, UndoRefusal | GrantRefusal>> {
  demand(staff, 'settings.edit')
  const batch = await batchToShow(staff, batchId)
  if (!batch) throw new Error(`there is no act ${batchId}`)
  if (!batch.entries.some(isOfCalendar)) {
    const undone = await undoBatch(staff, batchId, now, (tx, back) => grantRefusal(tx, staff, back, now))
    return undone.ok ? ok({ next: `/staff/settings/history/${undone.value.batchId}?done=undone` }) : undone
  }
  if (batch.undoneBy) return refused('undone_already')
  const backTo = `/staff/settings/history/${batchId}`
  const changes = takenBack(batch.entries)
  const draftId = await draftChanges(staff, { kind: 'undone', backTo, changes, undoes: batchId }, now)
  return ok({ next: `/staff/settings/calendar/check/${draftId}` })
}
