import { eq, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { database } from '#db/client.ts'
import { bookingStops } from '#db/schema/stops.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordChanges } from '#lib/changes/record.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand, may } from '#lib/staff/access.ts'
import type { seenStop } from './input.ts'
import { type StopActRefusal, stopState } from './rules.ts'

/**
 * Lifts a stop: booking goes on at once, and those whom nobody has moved, cancelled or kept yet leave the work list.
 * Who acts on an outdated screen is told so.
 */
export async function liftStop(
  staff: StaffMember,
  { id, version }: z.output<typeof seenStop>,
  now: Date,
): Promise<Result<null, StopActRefusal>> {
  demand(staff, 'stops.edit')
  const lifted = await database().transaction(async (tx) => {
    const [before] = await tx.select().from(bookingStops).where(eq(bookingStops.id, id)).for('update')
    if (!before || !may(staff, 'stops.edit', before.counterId)) return refused('not_there')
    if (['lifted', 'over'].includes(stopState(before, now))) return refused('already_over')
    if (before.version !== version) return refused('changed_meanwhile')
    const [after] = await tx
      .update(bookingStops)
      .set({ liftedAt: now, liftedBy: staff.staffId, version: sql`${bookingStops.version} + 1` })
      .where(eq(bookingStops.id, id))
      .returning()
    if (!after) return refused('not_there')
    await recordChanges(
      tx,
      staff,
      'stop_lifted',
      [{ thing: 'booking_stop', thingId: id, before, after }],
      now,
    )
    return ok(null)
  })
  forgetRemembered()
  return lifted
}
