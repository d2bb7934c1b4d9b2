import type { Connection } from '#db/client.ts'
import { inquiryEvents } from '#db/schema/inquiries.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import type { FieldChanges } from './rules.ts'

type Happening = {
  inquiryId: string
  kind: 'written' | 'changed' | 'undone'
  changes: FieldChanges
  undoes?: number
}

/** Adds to the history of an inquiry, and leaves the trace of it. */
export async function recordEvent(
  tx: Connection,
  staff: StaffMember,
  happening: Happening,
  now: Date,
): Promise<void> {
  await tx.insert(inquiryEvents).values({ ...happening, staffId: staff.staffId, at: now })
  const subject = { kind: 'inquiry', id: happening.inquiryId } as const
  await recordTrace(tx, staff, { act: `inquiry_${happening.kind}`, subject }, now)
}
