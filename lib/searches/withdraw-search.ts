import { and, eq } from 'drizzle-orm'
import { type Connection, database } from '#db/client.ts'
import { auditEntries } from '#db/schema/audit.ts'
import { savedSearches } from '#db/schema/saved-searches.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { isTheirs } from './read-theirs.ts'

export type WithdrawSearchRefusal = 'not_found' | 'changed_meanwhile'

type Wish = {
  id: string
  /** The name with which it was seen. */
  seen: string
}

/**
 * Deletes a saved search: one's own, or a shared one for who may share. Refused where it is gone already, and where it
 * has another name by now than the one that was seen.
 */
export async function withdrawSearch(
  staff: StaffMember,
  { id, seen }: Wish,
  now: Date,
): Promise<Result<null, WithdrawSearchRefusal>> {
  demand(staff, 'reservations.search')
  return await database().transaction(async (tx) => {
    const own = and(eq(savedSearches.id, id), isTheirs(staff))
    const [row] = await tx.select({ name: savedSearches.name }).from(savedSearches).where(own).for('update')
    // Pressed twice, it is done once.
    if (!row) return (await isWithdrawnBy(tx, staff, id)) ? ok(null) : refused('not_found')
    if (row.name !== seen) return refused('changed_meanwhile')
    await tx.delete(savedSearches).where(eq(savedSearches.id, id))
    const subject = { kind: 'search' as const, id }
    await recordTrace(tx, staff, { act: 'search_withdrawn', subject, detail: { terms: row.name } }, now)
    return ok(null)
  })
}

const isWithdrawnBy = async (tx: Connection, staff: StaffMember, id: string): Promise<boolean> =>
  (await tx.$count(
    auditEntries,
    and(
      eq(auditEntries.subjectKind, 'search'),
      eq(auditEntries.subjectId, id),
      eq(auditEntries.act, 'search_withdrawn'),
      eq(auditEntries.actorId, staff.staffId),
    ),
  )) > 0
