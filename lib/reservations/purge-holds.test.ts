import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { holds, places } from '#db/schema/slots.ts'
import { anOffer, aReservation, NOW, systemJob } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { addMinutes } from '#lib/time.ts'
import { purgeHolds } from './purge-holds.ts'
import { partyOf } from './rules.ts'

const HOUR = 60
const draft = { email: 'hanako@example.jp' }

/** A hold that ran out some minutes ago, on the first lane of its slot. */
async function aHold({ lapsedFor, ...values }: { lapsedFor: number; reservationId?: string }) {
  const { slots, serviceId, ...offer } = await anOffer({ count: 1 })
  const expiresAt = addMinutes(NOW, -lapsedFor)
  const [hold] = await database()
    .insert(holds)
    .values({
      ...offer,
      tokenHash: crypto.randomUUID(),
      visitors: partyOf([serviceId], 1),
      endsAt: addMinutes(offer.startsAt, 15),
      expiresAt,
      draft,
      ...values,
    })
    .returning()
  if (!hold) throw new Error('the database answered no row')
  const owned = { holdId: hold.id, heldUntil: expiresAt }
  if (!values.reservationId)
    for (const slot of slots) await database().update(places).set(owned).where(eq(places.slotId, slot.id))
  return hold.id
}

const left = async () => await database().select({ id: holds.id, draft: holds.draft }).from(holds)
const purge = () => purgeHolds(systemJob(), NOW)

describe('a hold that ran out', () => {
  beforeEach(resetDatabase)

  it('keeps what was typed for two hours, then only the hold itself', async () => {
    const [fresh, stale] = [await aHold({ lapsedFor: 1.9 * HOUR }), await aHold({ lapsedFor: 2.1 * HOUR })]
    expect(await purge()).toEqual({ drafts: 1, holds: 0 })
    expect(await left()).toEqual(
      expect.arrayContaining([
        { id: fresh, draft },
        { id: stale, draft: {} },
      ]),
    )
  })

  it('is gone after a day, and its place is nobody’s', async () => {
    await aHold({ lapsedFor: 25 * HOUR })
    expect((await purge()).holds).toBe(1)
    expect(await left()).toEqual([])
    expect(await database().select().from(places)).toMatchObject([{ holdId: null, heldUntil: null }])
  })

  it('stays when it became a reservation, so that a second confirmation still finds that', async () => {
    const { id: reservationId } = await aReservation()
    const used = await aHold({ lapsedFor: 25 * HOUR, reservationId })
    expect((await purge()).holds).toBe(0)
    expect(await left()).toEqual([{ id: used, draft: {} }])
  })

  it('waits for nobody who is just taking its place', async () => {
    const held = await aHold({ lapsedFor: 25 * HOUR })
    await database().transaction(async (booking) => {
      await booking.execute(sql`select 1 from places for update`)
      expect((await purge()).holds).toBe(0)
    })
    expect(await left()).toEqual([{ id: held, draft: {} }])
  })
})
