import { and, eq, or } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { savedSearches } from '#db/schema/saved-searches.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { demand, may } from '#lib/staff/access.ts'

/** Deletes a saved search: one's own, or a shared one for who may share. What is gone already needs no answer. */
export async function withdrawSearch(staff: StaffMember, id: string, now: Date): Promise<void> {
  demand(staff, 'reservations.search')
  const isOwn = eq(savedSearches.staffId, staff.staffId)
  const isTheirs = may(staff, 'searches.share') ? or(isOwn, savedSearches.isShared) : isOwn
  await database().transaction(async (tx) => {
    const [gone] = await tx
      .delete(savedSearches)
      .where(and(eq(savedSearches.id, id), isTheirs))
      .returning({ name: savedSearches.name })
    if (gone) await recordTrace(tx, staff, { act: 'search_withdrawn', detail: { terms: gone.name } }, now)
  })
}
