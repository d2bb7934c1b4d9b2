import { sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { phoneOfVisit } from '#lib/fields/read-phone.ts'

/**
 * Asks staff to tell somebody by phone what a mail could not, in the transaction that gives the mail up. The number is
 * the one given at booking, else the one of the account; a city that keeps neither still sees whom nobody has told.
 * A mail that fails once more opens its task again.
 */
export async function addMailTask(tx: Connection, outboxId: string, now: Date): Promise<void> {
  await tx.execute(sql`
    insert into staff_tasks (kind, dedupe_key, outbox_id, reservation_id, resident_id, phone, created_at)
    select 'mail_failed', 'mail_failed:' || outbox.id, outbox.id, outbox.reservation_id, residents.id,
      ${phoneOfVisit}, ${now.toISOString()}
    from outbox
    left join reservations on reservations.id = outbox.reservation_id
    left join residents on residents.id = coalesce(outbox.resident_id, reservations.resident_id)
    where outbox.id = ${outboxId}
    on conflict (dedupe_key) do update set done_at = null, done_by = null, created_at = excluded.created_at`)
}
