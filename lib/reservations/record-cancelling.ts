import { driver } from '#db/client.ts'
import { type Actor, traceOf } from '#lib/actor.ts'
import { owedMail } from './mail.ts'
import type { OfficeReason, VisitorWish } from './rules.ts'

type Subject = { id: string; version: number; visitors: VisitorWish[] }

/** Which mail it owes, and why if the office did it. */
type Cancelling =
  | { kind: 'reservation_cancelled' }
  | { kind: 'reservation_cancelled_by_office'; reason: OfficeReason; note?: string }

/**
 * Ends a visit as it was last seen and gives its places back from a moment on, with the event and the mail, in one
 * statement. False when somebody else was faster. What staff wrote stands in the mail and not in the event, which is
 * kept for good. A further part of the statement may follow, as for `recordMoving`.
 */
export async function recordCancelling(
  actor: Actor,
  subject: Subject,
  cancelling: Cancelling,
  freeFrom: Date,
  now: Date,
  further = driver()``,
): Promise<boolean> {
  const sql = driver()
  const trace = traceOf(actor)
  const at = now.toISOString()
  const detail = 'reason' in cancelling ? { reason: cancelling.reason } : {}
  const cancelled = await sql`
    with cancelled as (
      update reservations set status = 'cancelled', cancelled_at = ${at}, version = version + 1
      where id = ${subject.id} and version = ${subject.version} and status = 'booked'
      returning *
    ),
    act as (select cancelled.*, ${JSON.stringify(subject.visitors)}::jsonb as visitors from cancelled),
    given_up as (
      update places set reservation_id = null, free_from = ${freeFrom.toISOString()}
      from act where places.reservation_id = act.id
    ),
    told as (
      insert into reservation_events (reservation_id, kind, actor_kind, actor_id, detail, at)
      select act.id, 'cancelled', ${trace.actorKind}, ${trace.actorId}, ${JSON.stringify(detail)}::jsonb, ${at} from act
    ),
    mailed as (${owedMail(cancelling, now)} returning id)${further}
    select id from act`
  return cancelled.length === 1
}
