import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { database } from '#db/client.ts'
import { counterServices } from '#db/schema/services.ts'
import { callApi, problemOf } from '#db/testing/call-api.ts'
import { anOffer, aService, NOW } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { listOf, slotItem } from '#lib/exchange/output.ts'
import { GET, OPTIONS, POST } from './route.ts'

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] })
  await resetDatabase()
})

afterEach(() => {
  vi.useRealTimers()
})

const ask = (query: string) => callApi(GET, { path: `/api/v1/availability${query}` })

it('answers what the contract says, to be kept for a second', async () => {
  const { counterId, serviceId } = await anOffer()
  const answer = await ask(
    `?counter=${counterId}&service=${serviceId}&persons=2&from=2026-12-01&to=2026-12-31`,
  )
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/json')
  expect(answer.headers.get('cache-control')).toMatch(/^public, max-age=1\b/)
  expect(listOf(slotItem.strict()).strict().parse(answer.json).items).toHaveLength(4)
})

it('takes several counters, and empty parameters as absent ones', async () => {
  const [one, other] = [await anOffer(), await anOffer()]
  const answer = await ask(`?counter=${one.counterId}&counter=${other.counterId}&service=&persons=&from=&to=`)
  expect(listOf(slotItem).parse(answer.json).items).toHaveLength(8)
})

it('takes a service for each person, whose minutes add up', async () => {
  const { counterId, serviceId } = await anOffer({ count: 4 })
  const longer = await aService({ furtherMinutes: 30 })
  await database().insert(counterServices).values({ counterId, serviceId: longer.id })
  const answer = await ask(`?service=${serviceId}&service=${longer.id}&from=2026-12-01`)
  const { items } = listOf(slotItem).parse(answer.json)
  expect(items.map(({ free }) => free)).toEqual([1, 1, 0, 0])
})

it.each([
  ['?from=2026-02-30', 'from', 'date'],
  ['?from=0000-01-01', 'from', 'date'],
  ['?to=9999-12-31', 'to', 'date'],
  ['?from=2026-12-02&to=2026-12-01', 'to', 'too_small'],
  ['?from=2026-12-01&to=2027-12-01', 'to', 'too_big'],
  ['?persons=0', 'persons', 'too_small'],
  ['?persons=21', 'persons', 'too_big'],
  ['?persons=two', 'persons', 'number'],
  ['?persons=1&persons=2', 'persons', 'invalid'],
  ['?service=a&service=B', 'service', 'choice'],
  ['?counter=%00', 'counter', 'choice'],
  ["?counter=a'--", 'counter', 'choice'],
])('says what is wrong with %s', async (query, parameter, code) => {
  const problem = problemOf(await ask(query))
  expect(problem).toMatchObject({ code: 'invalid_input', status: 400, errors: [{ parameter, code }] })
})

it('says that nobody offers what does not exist', async () => {
  await anOffer()
  expect(problemOf(await ask('?service=exorcism'))).toMatchObject({ code: 'not_offered', status: 422 })
})

it('has no other methods, and says which it has', async () => {
  const refused = await callApi(POST, { method: 'POST', path: '/api/v1/availability', body: {} })
  expect(problemOf(refused)).toMatchObject({ code: 'method_not_allowed', status: 405 })
  expect(refused.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
  const told = await callApi(OPTIONS, { method: 'OPTIONS', path: '/api/v1/availability' })
  expect([told.status, told.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS'])
})

it('answers any query with slots or with a problem of the caller', async () => {
  const { counterId, serviceId } = await anOffer()
  const name = fc.constantFrom('counter', 'service', 'persons', 'from', 'to', '__proto__', 'constructor')
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(counterId, serviceId, '2026-12-01', '2026-12-31', '1', '2', '1e3', '-0', '2000-02-29'),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(name, value), { maxLength: 8 }), async (parameters) => {
      const answer = await ask(`?${new URLSearchParams(parameters)}`)
      if (answer.status === 200) listOf(slotItem.strict()).parse(answer.json)
      else expect(problemOf(answer).status).toBeLessThan(500)
    }),
    { numRuns: 300 },
  )
})
