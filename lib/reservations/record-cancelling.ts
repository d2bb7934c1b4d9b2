import { driver } from '#db/client.ts'
import { type ReservationHolder, type StaffMember, traceOf } from '#lib/actor.ts'
import { proof } from './record-moving.ts'
import type { Noted, OfficeReason } from './rules.ts'

type Subject = { id: string; version: number }

/** Which mail it owes, and why if the office did it. */
type Cancelling =
  | { kind: 'reservation_cancelled'; noted?: Noted }
  | { kind: 'reservation_cancelled_by_office'; reason: OfficeReason; note?: string }

/**
 * Ends a visit as it was last seen and gives its places back from a moment on, with the event and the mail, in one
 * statement (`cancel_visit` in the migrations). False when somebody else was faster. What staff wrote stands in the mail and not in the event, which is
 * kept for good. A further part of the statement may follow, as for `recordMoving`.
 */
export async function recordCancelling(
  actor: ReservationHolder | StaffMember,
  subject: Subject,
  cancelling: Cancelling,
  freeFrom: Date,
  now: Date,
  further = driver()``,
): Promise<boolean> {
  const sql = driver()
  const trace = traceOf(actor)
  const { kind, ...said } = cancelling
  const subjectOf = sql`${subject.id}::uuid, ${subject.version}::integer`
  const by = sql`${freeFrom.toISOString()}::timestamptz, ${trace.actorKind}, ${trace.actorId}`
  const cancelled = await sql`
    with cancelled as materialized (select * from ${
      actor.kind === 'staff'
        ? sql`cancel_visit(${subjectOf}, ${kind}, ${by}, ${JSON.stringify(said)}::jsonb, ${now.toISOString()})`
        : sql`resident.cancel_visit(${proof(actor)}, ${subjectOf}, ${by}, ${now.toISOString()})`
    }),
    act as (select visit_id as id from cancelled),
    mailed as (select mail_id as id from cancelled)${further}
    select id from act`
  return cancelled.length === 1
}
