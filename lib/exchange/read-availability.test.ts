import { beforeEach, expect, it } from 'vitest'
import { aCounter, anOffer, aService, aSlot, NEXT_WEEK, NOW } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { availabilityJson } from './read-availability.ts'

const days = { from: '2026-12-02', until: '2026-12-02' }

beforeEach(resetDatabase)

async function itemsOf(question: Partial<Parameters<typeof availabilityJson>[0]>) {
  const answer = await availabilityJson({ counterIds: [], serviceIds: [], ...days, ...question }, NOW)
  return answer.ok ? JSON.parse(new TextDecoder().decode(answer.value)).items : answer.reason
}

it('tells counter, times, state and the number of such visits that still fit', async () => {
  const { counterId, serviceId } = await anOffer({ count: 1, lanes: 3 })
  expect(await itemsOf({ counterIds: [counterId], serviceIds: [serviceId] })).toEqual([
    {
      counter: counterId,
      startsAt: '2026-12-02T10:00:00+09:00',
      endsAt: '2026-12-02T10:15:00+09:00',
      state: 'open',
      free: 3,
    },
  ])
})

it('counts the minutes of all persons of the visit', async () => {
  const { serviceId } = await anOffer({ count: 2, firstMinutes: 15, furtherMinutes: 15 })
  const freeFor = async (persons: number) =>
    (await itemsOf({ serviceIds: new Array<string>(persons).fill(serviceId) })).map(
      (item: { free: number }) => item.free,
    )
  expect(await freeFor(1)).toEqual([1, 1])
  expect(await freeFor(2)).toEqual([1, 0])
})

it('looks at every counter that takes the service when none is named', async () => {
  const { counterId, serviceId } = await anOffer({ count: 1 })
  const other = await aSlot({ startsAt: NEXT_WEEK })
  expect(
    (await itemsOf({ serviceIds: [serviceId] })).map((item: { counter: string }) => item.counter),
  ).toEqual([counterId])
  expect(await itemsOf({})).toHaveLength(2)
  expect(await itemsOf({ counterIds: [other.counterId] })).toHaveLength(1)
})

it('refuses what nobody offers', async () => {
  const { counterId } = await anOffer()
  const other = await aService()
  await aCounter({ takes: [other] })
  expect(await itemsOf({ counterIds: [counterId], serviceIds: [other.id] })).toBe('not_offered')
  expect(await itemsOf({ counterIds: ['moon-base'] })).toBe('not_offered')
  expect(await itemsOf({ serviceIds: ['exorcism'] })).toBe('not_offered')
})

it('refuses a party that is too large for the service', async () => {
  const { serviceId } = await anOffer()
  expect(await itemsOf({ serviceIds: new Array<string>(6).fill(serviceId) })).toBe('too_many_persons')
})

it('makes the text once for all who ask the same at the same time', async () => {
  await anOffer()
  const question = { counterIds: [], serviceIds: [], ...days }
  const [one, other] = await Promise.all([availabilityJson(question, NOW), availabilityJson(question, NOW)])
  if (!one.ok || !other.ok) throw new Error('refused')
  expect(one.value).toBe(other.value)
})
