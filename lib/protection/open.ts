import { and, eq, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import { database } from '#db/client.ts'
import { protectionOpenings, protections } from '#db/schema/protections.ts'
import type { StaffMember } from '#lib/actor.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { addMinutes } from '#lib/time.ts'
import type { protectionReason } from './input.ts'
import { recordEvent } from './record-event.ts'
import { OPEN_MINUTES } from './rules.ts'

/**
 * Opens one protected record for who says why: for half an hour, in this session, their lists and searches show this
 * one person. It is traced, and the officers are told.
 */
export async function openProtected(
  staff: StaffMember,
  { id, reason }: z.output<typeof protectionReason>,
  now: Date,
): Promise<Result<null, 'not_found'>> {
  demand(staff, 'protection.view')
  return await database().transaction(async (tx) => {
    const own = and(eq(protections.id, id), isNull(protections.liftedAt))
    const [protection] = await tx.select({ id: protections.id }).from(protections).where(own)
    if (!protection) return refused('not_found')
    await tx.insert(protectionOpenings).values({
      protectionId: id,
      staffId: staff.staffId,
      sessionId: staff.sessionId,
      endsAt: addMinutes(now, OPEN_MINUTES),
    })
    await recordEvent(tx, staff, { protectionId: id, kind: 'opened', reason }, now)
    return ok(null)
  })
}
