import { and, desc, eq, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import { database } from '#db/client.ts'
import { type reservationEventKinds, reservationEvents, reservations } from '#db/schema/reservations.ts'
import { staff as people } from '#db/schema/staff.ts'
import { visitStepEvents } from '#db/schema/steps.ts'
import type { StaffMember } from '#lib/actor.ts'
import { isVisible } from '#lib/protection/read-visible.ts'

/** An event of the visit, or a step with one of its persons. */
type Kind = (typeof reservationEventKinds)[number] | 'step'

/** What was done to a visit last, when, and by whom: the name of a colleague, or none. */
export type LastAct = { kind: Kind | null; at: Date | null; actorKind: string | null; by: string | null }

/** The last act on the visit of the row around it, for a lateral join. Of two at one moment the visit's own counts. */
export function lastActs() {
  const event = database()
    .select({
      kind: sql<Kind>`${reservationEvents.kind}`.as('kind'),
      at: reservationEvents.at,
      actorKind: reservationEvents.actorKind,
      actorId: reservationEvents.actorId,
      rank: sql<number>`1`.as('rank'),
    })
    .from(reservationEvents)
    .where(eq(reservationEvents.reservationId, reservations.id))
    .orderBy(desc(reservationEvents.id))
    .limit(1)
  const step = database()
    .select({
      kind: sql<Kind>`'step'`.as('kind'),
      at: visitStepEvents.at,
      actorKind: sql<string>`'staff'`.as('actor_kind'),
      actorId: sql<string | null>`${visitStepEvents.doneBy}::text`.as('actor_id'),
      rank: sql<number>`2`.as('rank'),
    })
    .from(visitStepEvents)
    .where(eq(visitStepEvents.reservationId, reservations.id))
    .orderBy(desc(visitStepEvents.at), desc(visitStepEvents.id))
    .limit(1)
  return unionAll(event, step).orderBy(sql`at desc, rank`).limit(1).as('last')
}

/** Whose name the last act bears, for a left join. */
export const isLastActor = (last: ReturnType<typeof lastActs>) =>
  sql`${last.actorKind} = 'staff' and ${people.id}::text = ${last.actorId}`

/** The last act on one visit, for who acts on an outdated screen; null where this reader may not know of it. */
export async function readLastAct(staff: StaffMember, reservationId: string): Promise<LastAct | null> {
  const last = lastActs()
  const [act] = await database()
    .select({ kind: last.kind, at: last.at, actorKind: last.actorKind, by: people.name })
    .from(reservations)
    .innerJoinLateral(last, sql`true`)
    .leftJoin(people, isLastActor(last))
    .where(and(eq(reservations.id, reservationId), isVisible(staff, { reservationId: reservations.id })))
  return act ?? null
}
