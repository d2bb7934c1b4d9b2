import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { database } from '#db/client.ts'
import { protections } from '#db/schema/protections.ts'
import type { StaffMember } from '#lib/actor.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { dayOf } from '#lib/time.ts'
import type { seenProtection } from './input.ts'
import { newestEvent } from './read-newest.ts'
import { recordEvent } from './record-event.ts'
import { extendedTo, extensionOpensOn } from './rules.ts'

export type ExtendRefusal = 'too_early' | 'not_found' | 'changed_meanwhile'

/**
 * Extends a protection by a year, from one month before its end on; also one whose end has passed. Refused to who has not
 * seen what somebody else did with it meanwhile: two officers extend it once.
 */
export async function extendProtection(
  staff: StaffMember,
  { id, reason, seen }: z.output<typeof seenProtection>,
  now: Date,
): Promise<Result<null, ExtendRefusal>> {
  demand(staff, 'protection.edit')
  const today = dayOf(now)
  return await database().transaction(async (tx) => {
    const own = eq(protections.id, id)
    const [protection] = await tx.select().from(protections).where(own).for('update')
    if (!protection || protection.liftedAt) return refused('not_found')
    if ((await newestEvent(tx, id)) !== seen) return refused('changed_meanwhile')
    if (today < extensionOpensOn(protection.endsOn)) return refused('too_early')
    await tx
      .update(protections)
      .set({ endsOn: extendedTo(protection.endsOn, today) })
      .where(own)
    await recordEvent(tx, staff, { protectionId: id, kind: 'extended', reason }, now)
    return ok(null)
  })
}
