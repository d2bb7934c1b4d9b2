import { and, eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { savedSearches } from '#db/schema/saved-searches.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { isTheirs } from './read-theirs.ts'

export type ChangeNameRefusal = 'not_found' | 'changed_meanwhile' | 'name_taken'

type Wish = {
  id: string
  name: string
  /** The name with which the form was opened. */
  seen: string
}

/**
 * Gives a saved search another name: one's own, or a shared one for who may share. Answers its conditions, to show it
 * again. Refused where it is gone, where it has another name by now than the one that was seen, and where whose it is has
 * a search of that name.
 */
export async function changeName(
  staff: StaffMember,
  { id, name, seen }: Wish,
  now: Date,
): Promise<Result<Record<string, string[]>, ChangeNameRefusal>> {
  demand(staff, 'reservations.search')
  return await database().transaction(async (tx) => {
    const [row] = await tx
      .select()
      .from(savedSearches)
      .where(and(eq(savedSearches.id, id), isTheirs(staff)))
      .for('update')
    if (!row) return refused('not_found')
    if (row.name === name) return ok(row.query)
    if (row.name !== seen) return refused('changed_meanwhile')
    const isTaken = and(eq(savedSearches.staffId, row.staffId), eq(savedSearches.name, name))
    if ((await tx.$count(savedSearches, isTaken)) > 0) return refused('name_taken')
    await tx
      .update(savedSearches)
      .set({ name, renamedBy: staff.staffId, renamedAt: now })
      .where(eq(savedSearches.id, id))
    const detail = { terms: `${row.name} → ${name}` }
    const subject = { kind: 'search' as const, id }
    await recordTrace(tx, staff, { act: 'search_renamed', subject, detail }, now)
    return ok(row.query)
  })
}
