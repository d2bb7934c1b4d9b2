import { eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'

/** Makes what waits for its hour due in the served database, as if the night had passed. */
export async function passNight(reservationId: string): Promise<void> {
  await database()
    .update(outbox)
    .set({ nextAttemptAt: new Date() })
    .where(eq(outbox.reservationId, reservationId))
}
