import { and, eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { considerations } from '#db/schema/considerations.ts'
import type { StaffMember } from '#lib/actor.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand, may } from '#lib/staff/access.ts'
import type { ConsiderationRefusal } from './add-consideration.ts'
import { isWritten } from './read-known.ts'
import { newestEvent, recordEvent } from './record-event.ts'
import { changedDetails, type Details } from './rules.ts'
import { verifyKept } from './verify-kept.ts'

export type ChangeRefusal = ConsiderationRefusal | 'changed_meanwhile'

/**
 * Changes what is noted. A temporary address stays as it is for who may not see it. Refused where somebody else changed
 * it after `seen`, the newest event on the page from which this one was sent: nothing is written over unread.
 */
export async function changeConsideration(
  staff: StaffMember,
  { id, seen, details }: { id: string; seen: number; details: Partial<Details> },
  now: Date,
): Promise<Result<null, ChangeRefusal>> {
  demand(staff, 'considerations.edit')
  const { contact, ...others } = details
  const values = { ...others, ...(may(staff, 'considerations.contact') && { contact }) }
  if (!(await verifyKept(values))) return refused('not_kept')
  return await database().transaction(async (tx) => {
    const [row] = await tx
      .select()
      .from(considerations)
      .where(and(eq(considerations.id, id), isWritten(staff)))
      .for('update')
    if (!row) return refused('not_found')
    if ((await newestEvent(tx, id)) !== seen) return refused('changed_meanwhile')
    const changed = changedDetails(row, values)
    if (changed.length === 0) return ok(null)
    await tx.update(considerations).set(values).where(eq(considerations.id, id))
    await recordEvent(tx, staff, { kind: 'changed', row, details: changed }, now)
    return ok(null)
  })
}
