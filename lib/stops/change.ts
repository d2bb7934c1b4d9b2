import { eq, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { database } from '#db/client.ts'
import { bookingStops } from '#db/schema/stops.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordChanges } from '#lib/changes/record.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand, may } from '#lib/staff/access.ts'
import type { changedStop } from './input.ts'
import { endOfStop, type StopActRefusal, stopState } from './rules.ts'

/** Gives a stop that is not over another banner, reason or end. Not over somebody else's newer change. */
export async function changeStop(
  staff: StaffMember,
  { id, version, banner, reason, length, ...until }: z.output<typeof changedStop>,
  now: Date,
): Promise<Result<null, StopActRefusal>> {
  demand(staff, 'stops.edit')
  const changed = await database().transaction(async (tx) => {
    const [before] = await tx.select().from(bookingStops).where(eq(bookingStops.id, id)).for('update')
    if (!before || !may(staff, 'stops.edit', before.counterId)) return refused('not_there')
    if (['lifted', 'over'].includes(stopState(before, now))) return refused('already_over')
    if (before.version !== version) return refused('changed_meanwhile')
    const endsAt = length === 'kept' ? before.endsAt : endOfStop({ length, ...until }, now)
    const isOver = endsAt !== null && (endsAt <= now || endsAt <= before.startsAt)
    if (isOver) return refused('already_over')
    const [after] = await tx
      .update(bookingStops)
      .set({ banner, reason, endsAt, version: sql`${bookingStops.version} + 1` })
      .where(eq(bookingStops.id, id))
      .returning()
    if (!after) return refused('not_there')
    await recordChanges(
      tx,
      staff,
      'stop_changed',
      [{ thing: 'booking_stop', thingId: id, before, after }],
      now,
    )
    return ok(null)
  })
  forgetRemembered()
  return changed
}
