import { and, eq, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import { database } from '#db/client.ts'
import { protections } from '#db/schema/protections.ts'
import type { StaffMember } from '#lib/actor.ts'
import { requestApproval } from '#lib/approvals/request.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import type { seenProtection } from './input.ts'
import { newestEvent } from './read-newest.ts'
import { recordEvent } from './record-event.ts'

/**
 * Asks that a protection be lifted. It protects on until a second person allowed it and it was done. Refused to who has
 * not seen what somebody else did with it meanwhile, such as asking for the same.
 */
export async function requestLift(
  staff: StaffMember,
  { id, reason, seen }: z.output<typeof seenProtection>,
  now: Date,
): Promise<Result<null, 'not_found' | 'changed_meanwhile'>> {
  demand(staff, 'protection.edit')
  const own = and(eq(protections.id, id), isNull(protections.liftedAt))
  if ((await database().$count(protections, own)) === 0) return refused('not_found')
  if ((await newestEvent(database(), id)) !== seen) return refused('changed_meanwhile')
  await requestApproval(staff, { act: 'protection_lift', input: { protectionId: id }, reason }, now)
  await recordEvent(database(), staff, { protectionId: id, kind: 'lift_asked', reason }, now)
  return ok(null)
}
