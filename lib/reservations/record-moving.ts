import { driver } from '#db/client.ts'
import { type Actor, traceOf } from '#lib/actor.ts'
import { claimedPlaces, stopOf } from '#lib/slots/claim.ts'
import { owedMail } from './mail.ts'
import { type OfficeReason, servicesOf, type VisitorWish } from './rules.ts'

type Subject = { id: string; version: number; counterId: string; startsAt: Date; visitors: VisitorWish[] }

type Moving = {
  to: { counterId: string; startsAt: Date; minutes: number }
  /** When the places of before are free for others. */
  givenUpFreeFrom: Date
  /** Why, if the office moved the visit: the mail then says so, and what the time was before. */
  office?: { reason: OfficeReason; note?: string }
}

/**
 * Moves a visit as it was last seen, with the event and the mail, in one statement: the new places are taken before
 * the old ones are given up. False when they were full or stopped, or somebody else changed the visit. A further part of the
 * statement may follow, as `, name as (…)`; it reads `act` and the mail's id from `mailed`.
 */
export async function recordMoving(
  actor: Actor,
  subject: Subject,
  { to, givenUpFreeFrom, office }: Moving,
  now: Date,
  further = driver()``,
): Promise<boolean> {
  const sql = driver()
  const trace = traceOf(actor)
  const claim = {
    ...to,
    serviceIds: servicesOf(subject.visitors),
    reservationId: subject.id,
    givenUpFreeFrom,
  }
  const from = { counterId: subject.counterId, startsAt: subject.startsAt }
  const detail = { from, to, ...(office && { reason: office.reason }) }
  const notice = { kind: 'reservation_changed' as const, ...office, ...(office && { before: from.startsAt }) }
  const moved = await sql`
    with allowed as materialized (select ${stopOf(claim)} as refusal),
    mine as (
      select reservations.id from allowed, reservations
      where allowed.refusal is null and reservations.id = ${subject.id}
        and reservations.version = ${subject.version} and reservations.status = 'booked'
      for update of reservations
    ),
    claimed as (select claimed.* from mine, ${claimedPlaces(claim, now)} as claimed),
    changed as (
      update reservations
      set counter_id = ${to.counterId}, starts_at = ${to.startsAt.toISOString()}, ends_at = claimed.ends_at,
        version = version + 1
      from claimed where reservations.id = ${subject.id}
      returning reservations.*
    ),
    act as (select changed.*, ${JSON.stringify(subject.visitors)}::jsonb as visitors from changed),
    told as (
      insert into reservation_events (reservation_id, kind, actor_kind, actor_id, detail, at)
      select act.id, 'changed', ${trace.actorKind}, ${trace.actorId}, ${JSON.stringify(detail)}::jsonb, ${now.toISOString()} from act
    ),
    mailed as (${owedMail(notice, now)} returning id)${further}
    select id from act`
  return moved.length === 1
}
