import { and, eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { savedSearches } from '#db/schema/saved-searches.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { demand } from '#lib/staff/access.ts'
import { isTheirs } from './read-theirs.ts'

/** Deletes a saved search: one's own, or a shared one for who may share. What is gone already needs no answer. */
export async function withdrawSearch(staff: StaffMember, id: string, now: Date): Promise<void> {
  demand(staff, 'reservations.search')
  await database().transaction(async (tx) => {
    const [gone] = await tx
      .delete(savedSearches)
      .where(and(eq(savedSearches.id, id), isTheirs(staff)))
      .returning({ name: savedSearches.name })
    if (gone) await recordTrace(tx, staff, { act: 'search_withdrawn', detail: { terms: gone.name } }, now)
  })
}
