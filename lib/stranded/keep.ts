import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { database } from '#db/client.ts'
import { reservations } from '#db/schema/reservations.ts'
import { strandedActs } from '#db/schema/stops.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { claimMaking } from '#lib/slots/claim-making.ts'
import { demand } from '#lib/staff/access.ts'
import { applyEach } from './apply-each.ts'
import type { keepInput } from './input.ts'
import { openPlaces } from './open-places.ts'
import { readStranded, type Stranded } from './read-stranded.ts'
import { whyGone } from './read-why-gone.ts'
import type { Handled, StrandedRefusal } from './rules.ts'

/**
 * Keeps visits as they are booked: the counter serves these people although it is closed to others, or takes more
 * visits than it has places for. Where the calendar has no place for them, extra ones are opened for them alone; a
 * further stop upon the same visit puts it on the list again, and so does a change that takes the time or the lane.
 */
export async function keepStranded(
  staff: StaffMember,
  { people }: z.output<typeof keepInput>,
  now: Date,
): Promise<Handled> {
  demand(staff, 'stranded.handle')
  return await applyEach(staff, people, now, (person) => keep(staff, person, now))
}

/** The visit is locked, so that nobody moves it while it is kept; who was slower finds it handled. */
const keep = (
  staff: StaffMember,
  { id, version, counterId, startsAt }: Stranded,
  now: Date,
): Promise<Result<null, StrandedRefusal>> =>
  database().transaction(async (tx) => {
    await claimMaking(tx, counterId)
    const isAsSeen = and(
      eq(reservations.id, id),
      eq(reservations.version, version),
      eq(reservations.status, 'booked'),
    )
    const [row] = await tx.select({ id: reservations.id }).from(reservations).where(isAsSeen).for('update')
    if (!row) return refused('changed_meanwhile')
    const [still] = await readStranded(staff, 'stranded.handle', now, [id], tx)
    if (!still) return refused((await whyGone(staff, { id, version }, tx)).reason)
    const withdrawnAt = await openPlaces(tx, id)
    await tx.insert(strandedActs).values({
      reservationId: id,
      kind: 'kept',
      counterId,
      startsAt,
      stopId: still.cause.kind === 'stop' ? still.cause.id : null,
      withdrawnAt,
      doneBy: staff.staffId,
      at: now,
    })
    await recordTrace(tx, staff, { act: 'visit_kept', subject: { kind: 'visit', id } }, now)
    return ok(null)
  })
