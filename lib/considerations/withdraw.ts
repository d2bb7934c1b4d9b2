import { and, eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { considerations } from '#db/schema/considerations.ts'
import type { StaffMember } from '#lib/actor.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import type { ConsiderationRefusal } from './add-consideration.ts'
import { isWritten } from './read-known.ts'
import { recordEvent } from './record-event.ts'

/** Puts one out of use before its period is over: from this moment nobody is shown it. */
export async function withdrawConsideration(
  staff: StaffMember,
  id: string,
  now: Date,
): Promise<Result<null, ConsiderationRefusal>> {
  demand(staff, 'considerations.edit')
  return await database().transaction(async (tx) => {
    const [row] = await tx
      .update(considerations)
      .set({ endedAt: now })
      .where(and(eq(considerations.id, id), isWritten(staff)))
      .returning()
    if (!row) return refused('not_found')
    await recordEvent(tx, staff, { kind: 'ended', row }, now)
    return ok(null)
  })
}
