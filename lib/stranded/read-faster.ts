import { and, desc, eq, inArray, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '#db/client.ts'
import { reservations } from '#db/schema/reservations.ts'
import { staff as people } from '#db/schema/staff.ts'
import { strandedActs } from '#db/schema/stops.ts'
import type { StaffMember } from '#lib/actor.ts'
import type { LastChange } from '#lib/changes/queries.ts'
import { lastTraced } from '#lib/latest/queries.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import { isLastActor, type LastAct, lastActs, readLastAct } from '#lib/reservations/read-last-act.ts'
import { withinScope } from '#lib/staff/read-scope.ts'

const isTheirs = (staff: StaffMember) =>
  and(
    withinScope(staff, 'stranded.view', strandedActs.counterId),
    isVisible(staff, { reservationId: strandedActs.reservationId }),
  )

/** Who ticked a call off or put it back, and when; null where nobody did, or it is not for this reader. */
export async function readFasterCall(staff: StaffMember, id: string): Promise<LastChange | null> {
  const [call] = await database()
    .select({ visitId: strandedActs.reservationId, at: strandedActs.calledAt, name: people.name })
    .from(strandedActs)
    .leftJoin(people, eq(people.id, strandedActs.calledBy))
    .where(and(eq(strandedActs.id, id), isTheirs(staff)))
  if (!call) return null
  const { visitId, at, name } = call
  // Who puts a call back leaves nothing in its row but that nobody called.
  return at ? { at, name } : await lastTraced(staff, { kind: 'visit', id: visitId }, ['visit_uncalled'])
}

const undoing = alias(strandedActs, 'undoing')

/** Who took a keeping back and when, or else who did the last thing to its visit; null where it is not for this reader. */
export async function readFasterUndoing(
  staff: StaffMember,
  actId: string,
): Promise<{ undone: LastChange | null; last: LastAct | null } | null> {
  const [act] = await database()
    .select({ visitId: strandedActs.reservationId, at: undoing.at, name: people.name })
    .from(strandedActs)
    .leftJoin(undoing, eq(undoing.undoes, strandedActs.id))
    .leftJoin(people, eq(people.id, undoing.doneBy))
    .where(and(eq(strandedActs.id, actId), eq(strandedActs.kind, 'kept'), isTheirs(staff)))
  if (!act) return null
  const { visitId, at, name } = act
  return { undone: at && { at, name }, last: at ? null : await readLastAct(staff, visitId) }
}

export type FasterHandling = Awaited<ReturnType<typeof readFasterHandling>>[number]

/**
 * Who has seen to these visits last and when, or else what was done to them: for a clerk whose act for many was too
 * late for some.
 */
export async function readFasterHandling(staff: StaffMember, numbers: readonly string[]) {
  const last = lastActs()
  const clerk = alias(people, 'clerk')
  const rows = await database()
    .selectDistinctOn([reservations.number], {
      number: reservations.number,
      handled: { kind: strandedActs.kind, at: strandedActs.at, by: clerk.name },
      last: {
        kind: sql<LastAct['kind']>`last.kind`,
        at: last.at,
        actorKind: last.actorKind,
        by: people.name,
      },
    })
    .from(reservations)
    .leftJoin(strandedActs, eq(strandedActs.reservationId, reservations.id))
    .leftJoin(clerk, eq(clerk.id, strandedActs.doneBy))
    .leftJoinLateral(last, sql`true`)
    .leftJoin(people, isLastActor(last))
    .where(
      and(
        inArray(reservations.number, [...numbers]),
        isVisible(staff, { reservationId: reservations.id }),
        or(
          withinScope(staff, 'stranded.handle', reservations.counterId),
          withinScope(staff, 'stranded.handle', strandedActs.counterId),
        ),
      ),
    )
    .orderBy(reservations.number, desc(strandedActs.at))
  // Moving is an act and an event at one moment; what came after it is told instead of it.
  return rows.map(({ number, handled: { kind, at, by }, last: act }) => {
    const isNewest = kind && at && (!act.at || at >= act.at)
    return { number, handled: isNewest ? { kind, at, by } : null, last: isNewest ? null : act }
  })
}
