import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { z } from 'zod'
import { type Connection, database } from '#db/client.ts'
import { reservations } from '#db/schema/reservations.ts'
import { places, slots } from '#db/schema/slots.ts'
import { strandedActs } from '#db/schema/stops.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { applyEach } from './apply-each.ts'
import type { keepInput } from './input.ts'
import type { Stranded } from './read-stranded.ts'
import type { Handled, StrandedRefusal } from './rules.ts'

/**
 * Keeps visits as they are booked: the counter serves these people although it is closed to others, or takes more
 * visits than it has places for. Where the calendar has no place for them, extra ones are opened for them alone; a
 * further stop upon the same visit puts it on the list again.
 */
export async function keepStranded(
  staff: StaffMember,
  { people }: z.output<typeof keepInput>,
  now: Date,
): Promise<Handled> {
  demand(staff, 'stranded.handle')
  return await applyEach(staff, people, now, (person) => keep(staff, person, now))
}

/** The visit is locked, so that nobody moves it while it is kept. */
const keep = (
  staff: StaffMember,
  { id, version, counterId, startsAt, cause }: Stranded,
  now: Date,
): Promise<Result<null, StrandedRefusal>> =>
  database().transaction(async (tx) => {
    const isAsSeen = and(
      eq(reservations.id, id),
      eq(reservations.version, version),
      eq(reservations.status, 'booked'),
    )
    const [row] = await tx.select({ id: reservations.id }).from(reservations).where(isAsSeen).for('update')
    if (!row) return refused('changed_meanwhile')
    await openPlaces(tx, id)
    await tx.insert(strandedActs).values({
      reservationId: id,
      kind: 'kept',
      counterId,
      startsAt,
      stopId: cause.kind === 'stop' ? cause.id : null,
      doneBy: staff.staffId,
      at: now,
    })
    await recordTrace(tx, staff, { act: 'visit_kept', subject: { kind: 'visit', id } }, now)
    return ok(null)
  })

/**
 * Opens extra places for a visit where it stands: its slots are there again, in time order as bookings lock them, and
 * the places stay its own. Others whose place in the same slot was withdrawn keep that mark, and nobody new comes.
 */
async function openPlaces(tx: Connection, reservationId: string): Promise<void> {
  const isLost = and(eq(places.reservationId, reservationId), isNotNull(places.withdrawnAt))
  const lost = await tx
    .select({ id: slots.id })
    .from(slots)
    .innerJoin(places, eq(places.slotId, slots.id))
    .where(isLost)
    .orderBy(asc(slots.startsAt))
    .for('no key update', { of: slots })
  await tx.update(places).set({ withdrawnAt: null }).where(isLost)
  for (const { id } of lost) await tx.update(slots).set({ withdrawnAt: null }).where(eq(slots.id, id))
}
