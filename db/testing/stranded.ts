import { eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { slots } from '#db/schema/slots.ts'
import { bookingStops } from '#db/schema/stops.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { NOW } from './factories.ts'

/** What strands people, in short. */

/** A stop that somebody made this moment; at every counter, for every service and until it is lifted unless told otherwise. */
export async function aStop(values: Partial<typeof bookingStops.$inferInsert> = {}) {
  const [row] = await database()
    .insert(bookingStops)
    .values({ kind: 'counter', startsAt: NOW, createdAt: NOW, ...values })
    .returning()
  forgetRemembered()
  if (!row) throw new Error('the database answered no row')
  return row
}

/** Takes a slot out of the calendar, with somebody in it. */
export async function withdraw(slot: { id: number }, at = NOW): Promise<void> {
  await database().update(slots).set({ withdrawnAt: at }).where(eq(slots.id, slot.id))
  forgetRemembered()
}
