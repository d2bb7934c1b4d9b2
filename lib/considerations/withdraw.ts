import { and, eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { considerations } from '#db/schema/considerations.ts'
import type { StaffMember } from '#lib/actor.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import type { ChangeRefusal } from './change.ts'
import { isWritten } from './read-known.ts'
import { newestEvent, recordEvent } from './record-event.ts'

/**
 * Puts one out of use before its period is over: from this moment nobody is shown it. Refused where somebody else
 * changed it after what the page showed: it may be another one now.
 */
export async function withdrawConsideration(
  staff: StaffMember,
  { id, seen }: { id: string; seen: number },
  now: Date,
): Promise<Result<null, ChangeRefusal>> {
  demand(staff, 'considerations.edit')
  return await database().transaction(async (tx) => {
    const own = and(eq(considerations.id, id), isWritten(staff))
    const [row] = await tx.select().from(considerations).where(own).for('update')
    if (!row) return refused('not_found')
    if ((await newestEvent(tx, id)) !== seen) return refused('changed_meanwhile')
    await tx.update(considerations).set({ endedAt: now }).where(own)
    await recordEvent(tx, staff, { kind: 'ended', row }, now)
    return ok(null)
  })
}
