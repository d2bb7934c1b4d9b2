import { beforeEach, expect, it } from 'vitest'
import { aCounter, anOffer, aReservation, NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { stopChoices, stopOutlook } from './queries.ts'

beforeEach(resetDatabase)

const wish = (counterIds: string[] | null) => ({
  counterIds,
  serviceIds: [],
  length: 'lifted' as const,
  clock: undefined,
  lastDay: undefined,
})

it('tells nobody who is booked at counters that are not theirs to close', async () => {
  const [here, there] = [await anOffer({ count: 2 }), await aCounter()]
  await aReservation({ owns: here.slots.slice(0, 1), serviceIds: [here.serviceId] })
  const clerk = await staffMember({ role: 'clerk', counterIds: [here.counterId] })
  expect(await stopOutlook(clerk, wish([here.counterId]), NOW)).toMatchObject({ booked: [{ count: 1 }] })
  for (const others of [null, [there.id], [here.counterId, there.id]])
    expect(await stopOutlook(clerk, wish(others), NOW)).toBeNull()
  expect(await stopOutlook(await staffMember(), wish(null), NOW)).toMatchObject({ booked: [{ count: 1 }] })
})

it('offers all counters at once only to those who may close them all', async () => {
  const { id } = await aCounter()
  await aCounter()
  const clerk = await staffMember({ role: 'clerk', counterIds: [id] })
  expect(await stopChoices(clerk)).toMatchObject({ counters: [{ id }], mayAll: false })
  expect(await stopChoices(await staffMember({ role: 'clerk' }))).toMatchObject({ mayAll: true })
})
