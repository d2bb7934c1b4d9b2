import { eq, or, type SQL } from 'drizzle-orm'
import { savedSearches } from '#db/schema/saved-searches.ts'
import type { StaffMember } from '#lib/actor.ts'
import { may } from '#lib/staff/access.ts'

/** Saved searches that somebody may rename and delete: their own, and shared ones where they may share. */
export function isTheirs(staff: StaffMember): SQL | undefined {
  const isOwn = eq(savedSearches.staffId, staff.staffId)
  return may(staff, 'searches.share') ? or(isOwn, savedSearches.isShared) : isOwn
}
