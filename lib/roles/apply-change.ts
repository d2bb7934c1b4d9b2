import type { Connection } from '#db/client.ts'
import type { WantedChange } from '#db/schema/changes.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace, type Trace } from '#lib/audit/record.ts'
import { recordChanges } from '#lib/changes/record.ts'
import type { GrantRefusal } from '#lib/changes/rules.ts'
import { saveRows } from '#lib/changes/save-rows.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { grantRefusal } from './verify-grant.ts'

type Done = { kind: Parameters<typeof recordChanges>[2]; trace: Trace }

/**
 * Makes one change of rights in the transaction of its verb: refused where its maker gives or takes what they lack, or
 * where the row is no longer what it was; else written, recorded so that it can be taken back, and traced.
 */
export async function applyChange(
  tx: Connection,
  staff: StaffMember,
  { change, kind, trace }: Done & { change: WantedChange },
  now: Date,
): Promise<Result<null, 'changed_meanwhile' | GrantRefusal>> {
  const refusal = await grantRefusal(tx, staff, [change], now)
  if (refusal) return refused(refusal)
  const written = await saveRows(tx, staff, [change], now)
  if (!written.ok) return written
  await recordChanges(tx, staff, kind, [change], now)
  await recordTrace(tx, staff, trace, now)
  return ok(null)
}
