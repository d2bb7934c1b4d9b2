import { database } from '#db/client.ts'
import type { StaffMember } from '#lib/actor.ts'
import { ChangedMeanwhile, saveRows } from '#lib/changes/save-rows.ts'
import { readUse } from '#lib/fields/read-use.ts'
import type { KeptField } from '#lib/fields/rules.ts'
import { mayBringRoles } from '#lib/roles/verify-brought.ts'
import { keptRefusal } from '#lib/settings/verify-kept.ts'
import type { FileFault, ImportedChange } from './rules.ts'

/**
 * Whether the changes of a file could be made here, found by making them in a transaction that is given up: what no
 * screen would allow, no file brings in. It takes moments and touches no places, so bookings hardly wait for it.
 */
export async function verifyChanges(
  staff: StaffMember,
  changes: readonly ImportedChange[],
  now: Date,
): Promise<FileFault | null> {
  let fault: FileFault | null = null
  try {
    await database().transaction(async (tx) => {
      for (const { thing, thingId, before, after } of changes) {
        if (thing !== 'field' || !before || !after || before.kind === after.kind) continue
        if ((await readUse(before as KeptField, tx)).answered > 0)
          fault = { reason: 'kind_answered', place: `rows › field › ${thingId}` }
      }
      if (!(await mayBringRoles(tx, staff, changes, now)))
        fault = { reason: 'not_yours', place: 'rows › role' }
      await saveRows(tx, staff, changes, now)
      const refusal = changes.some(({ thing }) => thing === 'setting') ? await keptRefusal(tx) : null
      if (refusal) fault = { reason: refusal, place: 'rows › setting' }
      throw new GivenUp()
    })
  } catch (error) {
    if (error instanceof GivenUp) return fault
    const constraint = error instanceof ChangedMeanwhile ? '–' : constraintOf(error)
    if (constraint === null) throw error
    return { reason: 'does_not_fit', place: constraint }
  }
  return fault
}

class GivenUp extends Error {}

/** The rule of the database that a row broke, 23xxx of PostgreSQL; null where the error is another. */
function constraintOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  if ('code' in error && String(error.code).startsWith('23'))
    return 'constraint_name' in error ? String(error.constraint_name) : '–'
  return constraintOf(error.cause)
}
