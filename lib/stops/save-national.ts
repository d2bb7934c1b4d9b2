import { eq, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { type Connection, database } from '#db/client.ts'
import { bookingStops } from '#db/schema/stops.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordChanges } from '#lib/changes/record.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import type { nationalInput } from './input.ts'
import { type StopActRefusal, stopState } from './rules.ts'

/**
 * Announces that the country's systems will stand still, or changes what was announced: nobody books for the services
 * concerned in that time, and who has booked already is on the work list. Recorded; not over a newer change.
 */
export async function saveNationalStop(
  staff: StaffMember,
  { id, version, ...wish }: z.output<typeof nationalInput>,
  now: Date,
): Promise<Result<null, StopActRefusal>> {
  demand(staff, 'stops.edit', null)
  if (wish.endsAt <= now) return refused('already_over')
  const { serviceIds, startsAt, endsAt, banner, reason } = wish
  const values = { serviceIds, startsAt, endsAt, banner, reason }
  const saved = await database().transaction(async (tx) => {
    const before = id ? await lockStop(tx, id) : null
    const refusal = id ? changeRefusal(before, version, now) : null
    if (refusal) return refused(refusal)
    const [after] = before
      ? await tx
          .update(bookingStops)
          .set({ ...values, version: sql`${bookingStops.version} + 1` })
          .where(eq(bookingStops.id, before.id))
          .returning()
      : await tx
          .insert(bookingStops)
          .values({ kind: 'national', ...values, madeBy: staff.staffId, createdAt: now })
          .returning()
    if (!after) return refused('not_there')
    const change = { thing: 'booking_stop' as const, thingId: after.id, before, after }
    await recordChanges(tx, staff, before ? 'stop_changed' : 'stop_announced', [change], now)
    return ok(null)
  })
  forgetRemembered()
  return saved
}

type Stop = typeof bookingStops.$inferSelect

async function lockStop(tx: Connection, id: string): Promise<Stop | null> {
  const [stop] = await tx.select().from(bookingStops).where(eq(bookingStops.id, id)).for('update')
  return stop ?? null
}

/** Only what was announced is changed here, only as it was last seen, and only while it is not over. */
function changeRefusal(stop: Stop | null, version: number | undefined, now: Date): StopActRefusal | null {
  if (stop?.kind !== 'national') return 'not_there'
  if (['lifted', 'over'].includes(stopState(stop, now))) return 'already_over'
  return stop.version === version ? null : 'changed_meanwhile'
}
