import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { holds, places } from '#db/schema/slots.ts'
import { fingerprint } from '#lib/ids.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { partyOf } from '#lib/reservations/rules.ts'
import { addMinutes } from '#lib/time.ts'
import { aService, NOW } from './factories.ts'

/** A place of a slot kept for somebody who fills in the form. */
export async function aHold({
  slot,
  lane = 1,
  expiresAt = addMinutes(NOW, 10),
}: {
  slot: { id: number; counterId: string; startsAt: Date; endsAt: Date }
  lane?: number
  expiresAt?: Date
}) {
  const { id: serviceId } = await aService()
  const [row] = await database()
    .insert(holds)
    .values({
      tokenHash: fingerprint('hold', randomUUID()),
      counterId: slot.counterId,
      visitors: partyOf([serviceId], 1),
      startsAt: slot.startsAt,
      endsAt: slot.endsAt,
      expiresAt,
    })
    .returning()
  if (!row) throw new Error('the hold was not written')
  await database()
    .update(places)
    .set({ holdId: row.id, heldUntil: expiresAt })
    .where(and(eq(places.slotId, slot.id), eq(places.lane, lane)))
  forgetRemembered()
  return row
}
