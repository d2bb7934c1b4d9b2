import { and, inArray, isNull, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { type Connection, database } from '#db/client.ts'
import { counters } from '#db/schema/counters.ts'
import { services } from '#db/schema/services.ts'
import { bookingStops } from '#db/schema/stops.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordChanges } from '#lib/changes/record.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { mayStop } from './access.ts'
import type { stopInput } from './input.ts'
import { readMark } from './read-mark.ts'
import { endOfStop, type StopActRefusal } from './rules.ts'

/**
 * 窓口を今すぐ閉める: from this moment nobody books for these services at these counters, until the end that was
 * chosen. One stop a counter, so that each can be lifted alone; all of them one act in the record. Not when somebody
 * else has stopped or lifted something since the dry run.
 */
export async function openStops(
  staff: StaffMember,
  wish: z.output<typeof stopInput>,
  now: Date,
): Promise<Result<{ ids: string[] }, StopActRefusal>> {
  demand(staff, 'stops.edit')
  if (!mayStop(staff, wish.counterIds)) return refused('not_there')
  const endsAt = endOfStop(wish, now)
  if (endsAt && endsAt <= now) return refused('already_over')
  const opened = await database().transaction(async (tx) => {
    // Who stops something at the same time waits here; bookings do not.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('booking-stops'))`)
    if ((await readMark(tx)) !== wish.seen) return refused('changed_meanwhile')
    if (!(await areThere(tx, wish))) return refused('not_there')
    const { serviceIds, banner, reason } = wish
    const rows = await tx
      .insert(bookingStops)
      .values(
        (wish.counterIds ?? [null]).map((counterId) => ({
          kind: 'counter' as const,
          counterId,
          serviceIds,
          startsAt: now,
          endsAt,
          banner,
          reason,
          madeBy: staff.staffId,
          createdAt: now,
        })),
      )
      .returning()
    const changes = rows.map((row) => ({
      thing: 'booking_stop' as const,
      thingId: row.id,
      before: null,
      after: row,
    }))
    await recordChanges(tx, staff, 'stop_opened', changes, now)
    return ok({ ids: rows.map(({ id }) => id) })
  })
  forgetRemembered()
  return opened
}

/** Whether all that was chosen is still there. */
async function areThere(
  tx: Connection,
  { counterIds, serviceIds }: { counterIds: string[] | null; serviceIds: string[] },
): Promise<boolean> {
  const found = await Promise.all([
    tx
      .select({ id: counters.id })
      .from(counters)
      .where(and(inArray(counters.id, counterIds ?? []), isNull(counters.archivedAt))),
    tx
      .select({ id: services.id })
      .from(services)
      .where(and(inArray(services.id, serviceIds), isNull(services.archivedAt))),
  ])
  return found[0].length === (counterIds ?? []).length && found[1].length === serviceIds.length
}
