import type { Connection } from '#db/client.ts'
import { changeBatches, changeEntries, type WantedChange } from '#db/schema/changes.ts'
import type { StaffMember, SystemJob } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { plainRow } from './rules.ts'

/**
 * Records one act of an administrator, in the transaction that does it, and answers its id: every row whole, before
 * and after. The demo city and the import of a whole installation are recorded as acts of nobody.
 */
export async function recordChanges(
  tx: Connection,
  staff: StaffMember | SystemJob,
  kind: string,
  changes: readonly WantedChange[],
  now: Date,
  undoes?: string,
): Promise<string> {
  const madeBy = staff.kind === 'staff' ? staff.staffId : null
  const [batch] = await tx
    .insert(changeBatches)
    .values({ kind, madeBy, at: now, ...(undoes && { undoes }) })
    .returning({ id: changeBatches.id })
  if (!batch) throw new Error('the act was not recorded')
  const entries = changes.map(({ thing, thingId, before, after }) => ({
    batchId: batch.id,
    thing,
    thingId,
    before: before && plainRow(before),
    after: after && plainRow(after),
  }))
  for (let first = 0; first < entries.length; first += ROWS_AT_ONCE)
    await tx.insert(changeEntries).values(entries.slice(first, first + ROWS_AT_ONCE))
  const detail = { kind, rows: entries.length }
  const subject = { kind: 'settings', id: batch.id } as const
  await recordTrace(tx, staff, { act: 'settings_changed', subject, detail }, now)
  return batch.id
}

const ROWS_AT_ONCE = 1000
