import { eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { savedSearches } from '#db/schema/saved-searches.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand, may } from '#lib/staff/access.ts'
import { MOST_SAVED, otherFields } from './rules.ts'

export type SaveSearchRefusal = 'name_taken' | 'too_many' | 'nothing_to_save'

type Wish = { name: string; isShared: boolean; query: Record<string, string[]> }

/**
 * Keeps what somebody searches for again and again under a name of their own; for everybody who searches, where they may
 * share. The query holds no field that names a person: `savedQuery` of input.ts has left those out.
 */
export async function saveSearch(
  staff: StaffMember,
  { name, isShared, query }: Wish,
  now: Date,
): Promise<Result<{ id: string }, SaveSearchRefusal>> {
  demand(staff, 'reservations.search')
  if (!otherFields.some((field) => query[field])) return refused('nothing_to_save')
  return await database().transaction(async (tx) => {
    const own = await tx.$count(savedSearches, eq(savedSearches.staffId, staff.staffId))
    if (own >= MOST_SAVED) return refused('too_many')
    const [row] = await tx
      .insert(savedSearches)
      .values({
        staffId: staff.staffId,
        name,
        isShared: isShared && may(staff, 'searches.share'),
        query,
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: savedSearches.id })
    if (!row) return refused('name_taken')
    await recordTrace(
      tx,
      staff,
      { act: 'search_saved', subject: { kind: 'search', id: row.id }, detail: { terms: name } },
      now,
    )
    return ok(row)
  })
}
