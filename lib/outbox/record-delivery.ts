import { and, eq, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { addMailTask } from '#lib/tasks/add-mail-task.ts'
import { closeMailTask } from '#lib/tasks/close-mail-task.ts'
import { addMinutes } from '#lib/time.ts'
import type { DueNotice } from './claim-due.ts'
import { mostTries, needsCall, waitAfter, withoutAddresses } from './rules.ts'
import type { Delivery } from './send.ts'

/** How a try ended, or that there was none since the mail is no longer right. */
export type Ending = Delivery | { outcome: 'withdrawn' }

/** A mail as it is kept: the access key masked. */
type Copy = { subject: string; body: string }

/**
 * Writes down how a try ended, unless the worker took so long that another one has the mail by now. The access key
 * is erased when the mail has left. A mail that is given up becomes a task for staff in the same transaction.
 */
export async function recordDelivery(
  notice: DueNotice,
  delivery: Ending,
  copy: Copy | null,
  now: Date,
): Promise<void> {
  await database().transaction(async (tx) => {
    const [ended] = await tx
      .update(outbox)
      .set({ ...copy, ...changesAfter(notice, delivery, now) })
      .where(
        and(
          eq(outbox.id, notice.id),
          eq(outbox.status, 'pending'),
          eq(outbox.nextAttemptAt, notice.nextAttemptAt),
        ),
      )
      .returning({ status: outbox.status })
    if (ended?.status === 'failed' && needsCall(notice.kind)) await addMailTask(tx, notice.id, now)
    if (ended?.status === 'sent' && needsCall(notice.kind)) await closeMailTask(tx, notice.id, now)
  })
}

function changesAfter(notice: DueNotice, delivery: Ending, now: Date) {
  if (delivery.outcome === 'sent')
    return {
      status: 'sent' as const,
      providerId: delivery.providerId,
      sentAt: now,
      secret: null,
      lastError: null,
    }
  if (delivery.outcome === 'withdrawn') return { status: 'withdrawn' as const, secret: null, lastError: null }
  const lastError = withoutAddresses(delivery.reason)
  if (delivery.outcome === 'refused') return { status: 'failed' as const, lastError }
  if (delivery.waitSeconds !== undefined)
    return {
      lastError,
      attempts: sql`${outbox.attempts} - 1`,
      nextAttemptAt: addMinutes(now, delivery.waitSeconds / 60),
    }
  if (notice.attempts >= mostTries) return { status: 'failed' as const, lastError }
  return { lastError, nextAttemptAt: addMinutes(now, waitAfter(notice.attempts, Math.random()) / 60) }
}
