import { and, desc, eq, sql } from 'drizzle-orm'
import { type Connection, database } from '#db/client.ts'
import { inquiryEvents } from '#db/schema/inquiries.ts'
import type { StaffMember } from '#lib/actor.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { claimInquiry, keepInquiry } from './claim.ts'
import { recordEvent } from './record-event.ts'
import { changesBetween, type InquiryRefusal, valuesBefore } from './rules.ts'

/**
 * Takes the last change of an inquiry back, as an event of its own; again, the change before that. That it was written
 * down at all is not taken back: then it is closed.
 */
export async function undoInquiry(
  staff: StaffMember,
  seen: { number: number; version: number },
  now: Date,
): Promise<Result<null, InquiryRefusal>> {
  demand(staff, 'inquiries.write')
  return await database().transaction(async (tx) => {
    const claimed = await claimInquiry(tx, staff, seen)
    if (!claimed.ok) return claimed
    const row = claimed.value
    const last = await lastChange(tx, row.id)
    const before = last && valuesBefore(row, last.changes)
    if (!before) return refused('nothing_to_undo')
    await keepInquiry(tx, row.id, before)
    const changes = changesBetween(row, before)
    await recordEvent(tx, staff, { inquiryId: row.id, kind: 'undone', changes, undoes: last.id }, now)
    return ok(null)
  })
}

/** The newest change that nobody has taken back. */
async function lastChange(tx: Connection, inquiryId: string) {
  const [event] = await tx
    .select({ id: inquiryEvents.id, changes: inquiryEvents.changes })
    .from(inquiryEvents)
    .where(
      and(
        eq(inquiryEvents.inquiryId, inquiryId),
        eq(inquiryEvents.kind, 'changed'),
        sql`not exists (select from inquiry_events undoing where undoing.undoes = ${inquiryEvents.id})`,
      ),
    )
    .orderBy(desc(inquiryEvents.id))
    .limit(1)
  return event
}
