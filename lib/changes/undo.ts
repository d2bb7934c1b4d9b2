import { asc, eq } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { changeBatches, changeEntries, type WantedChange } from '#db/schema/changes.ts'
import type { StaffMember } from '#lib/actor.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { applyAct } from './apply-act.ts'
import { recordChanges } from './record.ts'
import { givesRights, isInUse, takenBack, type UndoRefusal } from './rules.ts'
import { saveRows } from './save-rows.ts'

/**
 * Takes an act back at once: every row as it was before it, recorded as an act of its own. Refused when one of the
 * rows was changed since, when the act was taken back already, and when something else now stands on what it added.
 * What gave rights is taken back only by who may give and take them. An act that touches the calendar is taken back by way of its dry run instead (`lib/calendars/undo-act.ts`).
 */
export async function undoBatch<Reason extends string = never>(
  staff: StaffMember,
  batchId: string,
  now: Date,
  mayGrant?: (tx: Connection, changes: readonly WantedChange[]) => Promise<Reason | null>,
): Promise<Result<{ batchId: string }, UndoRefusal | Reason>> {
  demand(staff, 'settings.edit')
  try {
    return await applyAct(async (tx) => {
      const changes = takenBack(await changesToUndo(tx, batchId))
      const [undone] = await tx
        .select({ id: changeBatches.id })
        .from(changeBatches)
        .where(eq(changeBatches.undoes, batchId))
      if (undone) return refused('undone_already')
      if (changes.some(({ thing }) => givesRights(thing))) {
        if (!mayGrant) throw new Error('roles are taken back only by asking who may give them')
        const refusal = await mayGrant(tx, changes)
        if (refusal) return refused(refusal)
      }
      const saved = await saveRows(tx, staff, changes, now)
      if (!saved.ok) return refused('changed_meanwhile')
      return ok({ batchId: await recordChanges(tx, staff, 'undone', changes, now, batchId) })
    })
  } catch (error) {
    if (isInUse(error)) return refused('in_use')
    throw error
  }
}

/** The act is locked: of two who take it back at once, the second sees the first. */
async function changesToUndo(tx: Connection, batchId: string) {
  await tx
    .select({ id: changeBatches.id })
    .from(changeBatches)
    .where(eq(changeBatches.id, batchId))
    .for('update')
  return tx
    .select()
    .from(changeEntries)
    .where(eq(changeEntries.batchId, batchId))
    .orderBy(asc(changeEntries.id))
}
