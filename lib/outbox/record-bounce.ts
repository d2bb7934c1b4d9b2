import { and, eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import type { SystemJob } from '#lib/actor.ts'
import { addMailTask } from '#lib/tasks/add-mail-task.ts'
import type { Bounce } from './input.ts'
import { needsCall, withoutAddresses } from './rules.ts'

/**
 * Writes down that a mail which had left came back, and asks staff to call where that matters. Providers and mail
 * servers say the same several times and about mails that are not ours: only the first time counts, and only for the
 * mail they were given. Answers whether it was one.
 */
export async function recordBounce(
  _provider: SystemJob,
  { outboxId, providerId, reason }: Bounce,
  now: Date,
): Promise<{ isRecorded: boolean }> {
  return await database().transaction(async (tx) => {
    const [returned] = await tx
      .update(outbox)
      .set({ status: 'failed', lastError: withoutAddresses(reason) })
      .where(
        and(
          eq(outbox.status, 'sent'),
          outboxId === undefined ? undefined : eq(outbox.id, outboxId),
          providerId === undefined ? undefined : eq(outbox.providerId, providerId),
        ),
      )
      .returning({ id: outbox.id, kind: outbox.kind })
    if (returned && needsCall(returned.kind)) await addMailTask(tx, returned.id, now)
    return { isRecorded: returned !== undefined }
  })
}
