import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { holds } from '#db/schema/slots.ts'
import { aCounter, aReservation, aService, NEXT_WEEK, NOW, systemJob } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { addMinutes } from '#lib/time.ts'
import { sendPlaceReleased } from './send-place-released.ts'

/** A hold for whose address a code was mailed and never typed. */
async function aLapsedHold(change: Partial<typeof holds.$inferInsert> = {}) {
  const [counter, service] = await Promise.all([aCounter(), aService()])
  await database()
    .insert(holds)
    .values({
      tokenHash: crypto.randomUUID(),
      counterId: counter.id,
      visitors: [{ serviceId: service.id, attendance: 'self' }],
      startsAt: NEXT_WEEK,
      endsAt: addMinutes(NEXT_WEEK, 15),
      expiresAt: NOW,
      emailCodeSentAt: addMinutes(NOW, -30),
      draft: { email: 'hanako@example.jp', language: 'en' },
      createdAt: addMinutes(NOW, -40),
      ...change,
    })
  return { counterId: counter.id, serviceId: service.id }
}

const send = (now = addMinutes(NOW, 10)) => sendPlaceReleased(systemJob(), now)

describe('a place whose address was never proven', () => {
  beforeEach(resetDatabase)

  it('is told to be free again, once, to the address that was typed', async () => {
    const { counterId, serviceId } = await aLapsedHold()
    expect(await send(addMinutes(NOW, 9))).toEqual({ told: 0 })
    expect(await send()).toEqual({ told: 1 })
    expect(await send()).toEqual({ told: 0 })
    expect(await database().select().from(outbox)).toMatchObject([
      {
        kind: 'place_released',
        recipient: 'hanako@example.jp',
        locale: 'en',
        reservationId: null,
        facts: { counterId, serviceIds: [serviceId] },
      },
    ])
  })

  it('is told once though two workers look at the same time', async () => {
    for (let index = 0; index < 5; index += 1)
      await aLapsedHold({ draft: { email: `person-${index}@example.jp` } })
    await Promise.all([send(), send(), send()])
    expect(await database().select().from(outbox)).toHaveLength(5)
  })

  it.each([
    ['no code was mailed', { emailCodeSentAt: null }],
    ['no address is known any more', { draft: {} }],
    ['the address was proven', { provenEmail: 'hanako@example.jp' }],
    ['it lapsed long ago', { expiresAt: addMinutes(NOW, -60) }],
  ])('is told to nobody when %s', async (_, change) => {
    await aLapsedHold(change)
    expect(await send()).toEqual({ told: 0 })
  })

  it('is told to nobody who has booked since', async () => {
    await aLapsedHold()
    await aReservation({ email: 'Hanako@example.jp', createdAt: NOW })
    expect(await send()).toEqual({ told: 0 })
  })

  it('is told to nobody who holds another place', async () => {
    await aLapsedHold()
    await aLapsedHold({ expiresAt: addMinutes(NOW, 30), emailCodeSentAt: null })
    expect(await send()).toEqual({ told: 0 })
  })
})
