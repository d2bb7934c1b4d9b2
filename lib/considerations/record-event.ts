import { eq, max } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { considerationEvents } from '#db/schema/considerations.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import type { DetailName } from './rules.ts'

type Happening = {
  kind: 'added' | 'changed' | 'ended'
  row: { id: string; residentId: string | null; reservationId: string | null }
  details?: DetailName[]
}

/** Adds to the history of a consideration, and leaves the trace of it with the person it is about. */
export async function recordEvent(
  tx: Connection,
  staff: StaffMember,
  { kind, row, details = [] }: Happening,
  now: Date,
): Promise<void> {
  await tx
    .insert(considerationEvents)
    .values({ considerationId: row.id, kind, details, staffId: staff.staffId, at: now })
  await recordTrace(tx, staff, { act: `consideration_${kind}`, subject: subjectOf(row) }, now)
}

const subjectOf = ({ id, residentId, reservationId }: Happening['row']) =>
  residentId
    ? ({ kind: 'resident', id: residentId } as const)
    : ({ kind: 'visit', id: reservationId ?? id } as const)

/** The newest thing that was done with a consideration: who edits it says which one they have seen. */
export async function newestEvent(connection: Connection, id: string): Promise<number> {
  const [row] = await connection
    .select({ newest: max(considerationEvents.id) })
    .from(considerationEvents)
    .where(eq(considerationEvents.considerationId, id))
  return row?.newest ?? 0
}
