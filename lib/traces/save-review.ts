import { database } from '#db/client.ts'
import { auditReviews } from '#db/schema/audit.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { spanOf } from './rules.ts'

type Said = { month: string; note: string }

/**
 * Writes down that somebody has looked through a month of the record, when, and what they found: once a person and
 * month, and never rewritten. A month that is not over cannot have been looked through.
 */
export async function saveReview(
  staff: StaffMember,
  { month, note }: Said,
  now: Date,
): Promise<Result<null, 'not_over' | 'reviewed_already'>> {
  demand(staff, 'audit.view')
  if (now < spanOf(month).until) return refused('not_over')
  return await database().transaction(async (tx) => {
    const saved = await tx
      .insert(auditReviews)
      .values({ month, note, reviewedBy: staff.staffId, reviewedAt: now })
      .onConflictDoNothing()
      .returning({ month: auditReviews.month })
    if (saved.length === 0) return refused('reviewed_already')
    await recordTrace(tx, staff, { act: 'review_confirmed', detail: { month } }, now)
    return ok(null)
  })
}
