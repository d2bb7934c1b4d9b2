import { eq } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { services } from '#db/schema/services.ts'
import { crowd } from '#db/testing/crowd.ts'
import {
  accessKeyHolder,
  allReservations,
  aPartner,
  aTown,
  eventsOf,
  now,
  ownedPlaces,
  partner,
  start,
} from '#db/testing/town.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { book } from './book.ts'
import type { BookInput } from './input.ts'
import { reservationOf } from './queries.ts'

let clientId: string
const order: BookInput = {
  counter: 'hall',
  startsAt: start(0).toISOString(),
  visitors: [{ service: 'pickup' }, { service: 'pickup' }],
  locale: 'en',
  needs: ['wheelchair'],
}

beforeEach(async () => {
  await aTown({ lanes: 5, slotCount: 4 })
  clientId = await aPartner()
})

it('books consecutive places for a partner and remembers who did it', async () => {
  const answer = await book(partner(clientId), order, undefined, now)
  if (!answer.ok) throw new Error(answer.reason)
  expect(answer.value.number).toMatch(/^\d{10}$/)
  expect(answer.value.accessKey).toMatch(/^[0-9A-Z]{12}$/)
  const found = await reservationOf(accessKeyHolder(answer.value.reservationId))
  expect(found).toMatchObject({
    status: 'booked',
    serviceIds: ['pickup', 'pickup'],
    needs: ['wheelchair'],
    endsAt: start(2),
  })
  expect(await eventsOf(answer.value.reservationId)).toMatchObject([
    { kind: 'booked', actorKind: 'api_client', actorId: clientId },
  ])
  expect(await ownedPlaces()).toHaveLength(2)
})

it('keeps no access key in the database', async () => {
  const answer = await book(partner(clientId), order, undefined, now)
  expect(JSON.stringify(await allReservations())).not.toContain(answer.ok && answer.value.accessKey)
})

it('books once when the same request is sent again and again, and always gives the same answer', async () => {
  const task = { verb: 'book' as const, clientId, wish: order, idempotencyKey: 'order 7', now }
  const answers = await crowd(Array.from({ length: 40 }, () => task))
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(answers[0]?.ok).toBe(true)
  expect(await allReservations()).toHaveLength(1)
  expect(await ownedPlaces()).toHaveLength(2)
})

it('answers a retry also when the last place is gone or the time is past', async () => {
  await aTown({ lanes: 1, slotCount: 2 })
  clientId = await aPartner()
  const client = partner(clientId)
  const first = await book(client, order, 'order 8', now)
  expect(await book(client, order, 'order 8', now)).toEqual(first)
  expect(await book(client, order, 'order 8', start(3))).toEqual(first)
})

it('refuses another wish under the same idempotency key', async () => {
  const client = partner(clientId)
  await book(client, order, 'order 9', now)
  const other = { ...order, startsAt: start(2).toISOString() }
  expect(await book(client, other, 'order 9', now)).toEqual({ ok: false, reason: 'idempotency_key_reused' })
})

it.each([
  ['an unknown counter', { counter: 'nowhere' }, 'not_offered'],
  ['an unknown service', { visitors: [{ service: 'nothing' }] }, 'not_offered'],
  [
    'too many persons',
    { visitors: [1, 2, 3, 4, 5, 6].map(() => ({ service: 'pickup' })) },
    'too_many_persons',
  ],
  ['a time that is past', { startsAt: '2026-11-24T09:00:00+09:00' }, 'slot_closed'],
  ['a time beyond the horizon', { startsAt: '2027-11-24T09:00:00+09:00' }, 'not_released'],
  ['a time at which no slot begins', { startsAt: '2026-11-25T09:07:00+09:00' }, 'slot_full'],
])('refuses %s', async (_, part, reason) => {
  expect(await book(partner(clientId), { ...order, ...part }, undefined, now)).toEqual({
    ok: false,
    reason,
  })
})

it('refuses services that have no way of booking in common', async () => {
  await database().update(services).set({ bookingModes: [] }).where(eq(services.id, 'pickup'))
  forgetRemembered()
  expect(await book(partner(clientId), order, undefined, now)).toEqual({ ok: false, reason: 'no_common_way' })
})
