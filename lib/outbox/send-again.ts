import { and, eq, isNull, notExists } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand, may } from '#lib/staff/access.ts'
import { newerThan } from './read-news.ts'
import type { SendAgainRefusal } from './rules.ts'

/**
 * Gives a mail that failed its tries again. Not when later news of the same reservation exists, which would be
 * contradicted, and not when the address is forgotten.
 */
export async function sendAgain(
  staff: StaffMember,
  id: string,
  now: Date,
): Promise<Result<null, SendAgainRefusal>> {
  demand(staff, 'mail.retry')
  return await database().transaction(async (tx) => {
    const { residentId, reservationId } = outbox
    const isTheirs = and(
      eq(outbox.id, id),
      may(staff, 'staff.edit') ? undefined : isNull(outbox.staffId),
      isVisible(staff, { residentId, reservationId, mail: outbox.recipient }),
    )
    const [letter] = await tx.select().from(outbox).where(isTheirs).for('update')
    if (letter?.status !== 'failed') return refused('not_failed')
    if (letter.recipient === '') return refused('forgotten')
    const [current] = await tx
      .select({ id: outbox.id })
      .from(outbox)
      .where(and(eq(outbox.id, id), notExists(newerThan(outbox))))
    if (!current) return refused('outdated')
    await tx
      .update(outbox)
      .set({ status: 'pending', attempts: 0, nextAttemptAt: now, lastError: null })
      .where(eq(outbox.id, id))
    await recordTrace(tx, staff, { act: 'mail_sent_again', subject: { kind: 'mail', id } }, now)
    return ok(null)
  })
}
