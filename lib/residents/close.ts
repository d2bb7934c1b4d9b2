import { and, eq, isNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { residentCredentials, residentEvents, residentSessions, residents } from '#db/schema/residents.ts'
import { type StaffMember, traceOf } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'

/**
 * Closes an account for good: it signs nobody in, open sessions end, and no letter opens it. Reservations stay as they
 * are, with their numbers and access keys.
 */
export async function closeResident(
  staff: StaffMember,
  residentId: string,
  now: Date,
): Promise<Result<null, 'closed'>> {
  demand(staff, 'residents.issue')
  return await database().transaction(async (tx) => {
    const closed = await tx
      .update(residents)
      .set({ closedAt: now })
      .where(
        and(
          eq(residents.id, residentId),
          isNull(residents.closedAt),
          isVisible(staff, { residentId: residents.id }),
        ),
      )
      .returning({ id: residents.id })
    if (closed.length === 0) return refused('closed')
    await tx
      .update(residentCredentials)
      .set({ initialHash: null, initialExpiresAt: null, changedAt: now })
      .where(eq(residentCredentials.residentId, residentId))
    await tx
      .update(residentSessions)
      .set({ endedAt: now })
      .where(and(eq(residentSessions.residentId, residentId), isNull(residentSessions.endedAt)))
    await tx.insert(residentEvents).values({ residentId, kind: 'closed', ...traceOf(staff), at: now })
    await recordTrace(
      tx,
      staff,
      { act: 'resident_closed', subject: { kind: 'resident', id: residentId } },
      now,
    )
    return ok(null)
  })
}
