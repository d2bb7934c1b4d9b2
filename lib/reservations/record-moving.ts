import { driver } from '#db/client.ts'
import { proofOf, type ReservationHolder, type StaffMember, traceOf } from '#lib/actor.ts'
import type { Noted, OfficeReason } from './rules.ts'

type Subject = { id: string; version: number }

type Moving = {
  to: { counterId: string; startsAt: Date; minutes: number }
  /** When the places of before are free for others. */
  givenUpFreeFrom: Date
  /** Why, if the office moved the visit: the mail then says so, and what the time was before. */
  office?: { reason: OfficeReason; note?: string }
  /** 代理予約: that somebody asked staff to move it; it may take a place of those who call. */
  noted?: Noted
}

/**
 * Moves a visit as it was last seen, with the event and the mail, in one statement (`move_visit` in the migrations): the
 * new places are taken before the old ones are given up. False when they were full or stopped, or somebody else changed
 * the visit. A further part of the statement may follow, as `, name as (…)`; it reads `act` and the mail's id from `mailed`.
 */
export async function recordMoving(
  actor: ReservationHolder | StaffMember,
  subject: Subject,
  { to, givenUpFreeFrom, office, noted }: Moving,
  now: Date,
  further = driver()``,
): Promise<boolean> {
  const sql = driver()
  const trace = traceOf(actor)
  const moving = sql`${subject.id}::uuid, ${subject.version}::integer, ${to.counterId}, ${to.startsAt.toISOString()}::timestamptz,
    ${to.minutes}::integer, ${givenUpFreeFrom.toISOString()}::timestamptz, ${trace.actorKind}, ${trace.actorId}`
  const moved = await sql`
    with moved as materialized (select * from ${
      actor.kind === 'staff'
        ? sql`move_visit(${moving}, ${JSON.stringify({ ...office, ...(noted && { noted }) })}::jsonb, ${now.toISOString()}, ${noted?.channel ?? 'web'})`
        : sql`resident.move_visit(${proof(actor)}, ${moving}, ${now.toISOString()})`
    }),
    act as (select visit_id as id from moved),
    mailed as (select mail_id as id from moved)${further}
    select id from act`
  return moved.length === 1
}

/** What the database asks of a resident, as the first two arguments of their acts. */
export function proof(holder: ReservationHolder) {
  const { keyHash, session } = proofOf(holder)
  return driver()`${keyHash}, ${session}::uuid`
}
