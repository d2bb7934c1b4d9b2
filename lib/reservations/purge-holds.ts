import { and, isNull, lt, ne, notExists, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { holds, places } from '#db/schema/slots.ts'
import type { SystemJob } from '#lib/actor.ts'
import { addMinutes } from '#lib/time.ts'

/** Somebody whose minutes ran out finds what they typed for two hours more, and can hold another place with it. */
const draftKeptMinutes = 2 * 60
const holdKeptMinutes = 24 * 60

/**
 * Forgets what was typed for a booking that never came, and a day later the hold itself. A place it still names is
 * free by time long since; places that a booking is just taking are left for the next time, so nobody waits for this.
 */
export async function purgeHolds(_job: SystemJob, now: Date): Promise<{ drafts: number; holds: number }> {
  const db = database()
  const drafts = await db
    .update(holds)
    .set({ draft: {}, provenEmail: null, emailCodeHash: null })
    .where(and(lt(holds.expiresAt, addMinutes(now, -draftKeptMinutes)), ne(holds.draft, {})))

  const lapsed = addMinutes(now, -holdKeptMinutes)
  await db.execute(sql`
    update places set hold_id = null, held_until = null
    where (slot_id, lane) in (
      select slot_id, lane from places where held_until < ${lapsed.toISOString()} for update skip locked
    )`)
  const owned = db.select({ one: sql`1` }).from(places).where(sql`${places.holdId} = ${holds.id}`)
  const forgotten = await db
    .delete(holds)
    .where(and(lt(holds.expiresAt, lapsed), isNull(holds.reservationId), notExists(owned)))
  return { drafts: drafts.count, holds: forgotten.count }
}
