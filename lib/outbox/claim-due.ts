import { and, asc, eq, getTableColumns, lte, not, notExists, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { isHeld } from '#lib/protection/read-held.ts'
import { addMinutes } from '#lib/time.ts'
import { waitingBefore } from './read-news.ts'
import { leaseMinutes } from './rules.ts'

export type DueNotice = typeof outbox.$inferSelect

/**
 * Takes some mails that are due, for one worker. Taking moves the next try ahead before anything is sent: a worker
 * that dies at any moment leaves mails that come due again, and meanwhile nobody else takes them. The mails of one
 * reservation go out in order, so that news never arrives before what it corrects; those to somebody protected wait until
 * they are released.
 */
export async function claimDue(most: number, now: Date): Promise<DueNotice[]> {
  const db = database()
  // As a part of its own it runs once, so that no more rows are locked than are taken.
  const due = db.$with('due').as(
    db
      .select({ id: outbox.id })
      .from(outbox)
      .where(
        and(
          eq(outbox.status, 'pending'),
          lte(outbox.nextAttemptAt, now),
          notExists(waitingBefore(outbox)),
          not(isHeld),
        ),
      )
      .orderBy(asc(outbox.nextAttemptAt))
      .limit(most)
      .for('update', { skipLocked: true }),
  )
  return await db
    .with(due)
    .update(outbox)
    .set({ attempts: sql`${outbox.attempts} + 1`, nextAttemptAt: addMinutes(now, leaseMinutes) })
    .from(due)
    .where(eq(outbox.id, due.id))
    .returning(getTableColumns(outbox))
}
