import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { database } from '#db/client.ts'
import { reservations } from '#db/schema/reservations.ts'
import { strandedActs } from '#db/schema/stops.ts'
import type { StaffMember } from '#lib/actor.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { applyEach } from './apply-each.ts'
import type { keepInput } from './input.ts'
import type { Stranded } from './read-stranded.ts'
import type { Handled, StrandedRefusal } from './rules.ts'

/**
 * Keeps visits as they are booked: the counter serves these people although it is closed to others. Their places were
 * never given up and stand in slots that nobody else can book, so nothing about them changes but that they leave the
 * list; a further stop or change upon the same visit puts it there again.
 */
export async function keepStranded(
  staff: StaffMember,
  { people }: z.output<typeof keepInput>,
  now: Date,
): Promise<Handled> {
  demand(staff, 'stranded.handle')
  return await applyEach(people, now, (person) => keep(staff, person, now))
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
    await tx.insert(strandedActs).values({
      reservationId: id,
      kind: 'kept',
      counterId,
      startsAt,
      stopId: cause.kind === 'stop' ? cause.id : null,
      doneBy: staff.staffId,
      at: now,
    })
    return ok(null)
  })
