import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { type Connection, database } from '#db/client.ts'
import { reservations } from '#db/schema/reservations.ts'
import { places, slots } from '#db/schema/slots.ts'
import { strandedActs } from '#db/schema/stops.ts'
import type { StaffMember } from '#lib/actor.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { claimMaking } from '#lib/slots/claim-making.ts'
import { demand } from '#lib/staff/access.ts'
import { withinScope } from '#lib/staff/read-scope.ts'
import { readStranded } from './read-stranded.ts'
import type { UndoKeepingRefusal } from './rules.ts'

/** Thrown where nothing is in the way of the visit any more, so that nothing of the undoing stays. */
class NotInTheWay extends Error {}

/**
 * Takes the keeping of a visit back: the places that were opened for it are withdrawn again, and its people are on the
 * work list with the cause from before. Recorded as an act that says which one it undoes. Refused when the visit is
 * not any more where it was kept, when somebody took it back already, and when it could take place anyway.
 */
export async function undoKeep(
  staff: StaffMember,
  actId: string,
  now: Date,
): Promise<Result<null, UndoKeepingRefusal>> {
  demand(staff, 'stranded.handle')
  const [act] = await database()
    .select()
    .from(strandedActs)
    .where(
      and(
        eq(strandedActs.id, actId),
        eq(strandedActs.kind, 'kept'),
        withinScope(staff, 'stranded.handle', strandedActs.counterId),
        isVisible(staff, { reservationId: strandedActs.reservationId }),
      ),
    )
  if (!act) return refused('visit_changed')
  try {
    return await database().transaction(async (tx) => {
      await claimMaking(tx, act.counterId)
      const isThere = and(
        eq(reservations.id, act.reservationId),
        eq(reservations.status, 'booked'),
        eq(reservations.counterId, act.counterId),
        eq(reservations.startsAt, act.startsAt),
      )
      const [visit] = await tx.select().from(reservations).where(isThere).for('update')
      if (!visit || visit.endsAt <= now) return refused('visit_changed')
      if ((await tx.$count(strandedActs, eq(strandedActs.undoes, act.id))) > 0)
        return refused('undone_already')
      await withdrawExtra(tx, visit.id, act.withdrawnAt ?? now)
      const { reservationId, counterId, startsAt, stopId } = act
      await tx.insert(strandedActs).values({
        ...{ reservationId, counterId, startsAt, stopId },
        kind: 'kept_undone',
        undoes: act.id,
        doneBy: staff.staffId,
        at: now,
      })
      if ((await readStranded(staff, 'stranded.handle', now, [visit.id], tx)).length === 0)
        throw new NotInTheWay()
      return ok(null)
    })
  } catch (error) {
    if (error instanceof NotInTheWay) return refused('not_in_the_way')
    throw error
  }
}

/** Withdraws the places that were opened for a visit alone, and the slots in which nobody else stands. */
async function withdrawExtra(tx: Connection, reservationId: string, at: Date): Promise<void> {
  const isExtra = and(
    eq(places.reservationId, reservationId),
    eq(places.channel, 'none'),
    isNull(places.withdrawnAt),
  )
  const standing = await tx
    .select({ id: slots.id })
    .from(slots)
    .innerJoin(places, eq(places.slotId, slots.id))
    .where(isExtra)
    .orderBy(asc(slots.startsAt))
    .for('no key update', { of: slots })
  await tx.update(places).set({ withdrawnAt: at }).where(isExtra)
  await tx
    .update(slots)
    .set({ withdrawnAt: at })
    .where(
      and(
        inArray(
          slots.id,
          standing.map(({ id }) => id),
        ),
        isNull(slots.withdrawnAt),
        sql`not exists (
          select from places p where p.slot_id = ${slots.id} and (p.channel <> 'none' or p.withdrawn_at is null)
        )`,
      ),
    )
}
