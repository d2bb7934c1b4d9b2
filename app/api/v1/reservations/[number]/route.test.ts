import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type ApiAnswer, callApi, problemOf } from '#db/testing/call-api.ts'
import { anOffer, aReservation, NOW } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { reservationAnswer } from '#lib/exchange/output.ts'
import { newReservationNumber } from '#lib/ids.ts'
import { addMinutes, stampOf } from '#lib/time.ts'
import { DELETE, GET, PATCH, PUT } from './route.ts'

let offer: Awaited<ReturnType<typeof anOffer>>
let own: Awaited<ReturnType<typeof aReservation>>

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] })
  await resetDatabase()
  offer = await anOffer({ count: 4 })
  own = await aReservation({
    owns: offer.slots.slice(0, 1),
    serviceIds: [offer.serviceId],
    email: 'me@example.jp',
  })
})

afterEach(() => {
  vi.useRealTimers()
})

type Change = { number?: string; key?: string | null; body?: unknown; address?: string }

const call = (
  route: typeof GET,
  method: string,
  { number = own.number, key = own.accessKey, body, address }: Change = {},
) =>
  callApi(route, {
    method,
    path: `/api/v1/reservations/${encodeURIComponent(number)}`,
    params: { number },
    headers: {
      ...(key !== null && { authorization: `Bearer ${key}` }),
      'x-forwarded-for': address ?? '192.0.2.1',
    },
    body,
  })

const reservationIn = (answer: ApiAnswer) => {
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  return reservationAnswer.strict().parse(answer.json)
}

const slotStart = (index: number) => stampOf(addMinutes(offer.startsAt, index * 15))

it('shows the reservation to whoever has its key, without the address it was mailed to', async () => {
  const answer = await call(GET, 'GET')
  expect(reservationIn(answer)).toMatchObject({
    number: own.number,
    status: 'booked',
    counter: offer.counterId,
    startsAt: slotStart(0),
    endsAt: slotStart(1),
    visitors: [{ service: offer.serviceId }],
    changeableUntil: '2026-12-02T09:00:00+09:00',
  })
  expect(answer.text).not.toContain('me@example.jp')
})

it('takes number and key as people write them', async () => {
  const number = own.number.replace(/^(...)(...)/, '$1-$2-')
  const key = own.accessKey.toLowerCase().replace(/(.{4})(?=.)/g, '$1-')
  expect(reservationIn(await call(GET, 'GET', { number, key })).number).toBe(own.number)
})

describe('the gate', () => {
  it('answers a wrong key, an unknown number and nonsense alike', async () => {
    const answers = [
      await call(GET, 'GET', { key: 'ABCDEFGHJKMN' }),
      await call(GET, 'GET', { number: newReservationNumber() }),
      await call(GET, 'GET', { number: 'nonsense\u0000' }),
      await call(GET, 'GET', { key: '%' }),
    ]
    const told = answers.map((answer) => ({ ...problemOf(answer), reference: '' }))
    expect(new Set(told.map((problem) => JSON.stringify(problem))).size).toBe(1)
    expect(told[0]).toMatchObject({ status: 401, code: 'wrong_key' })
  })

  it('wants a key before it looks at anything', async () => {
    for (const [route, method] of [
      [GET, 'GET'],
      [PATCH, 'PATCH'],
      [DELETE, 'DELETE'],
    ] as const) {
      const answer = await call(route, method, { key: null, body: method === 'PATCH' ? '{' : undefined })
      expect(problemOf(answer)).toMatchObject({ status: 401, code: 'key_missing' })
      expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="reservation"')
    }
  })

  it('closes after some wrong keys, whatever is shown then', async () => {
    const guesses = await Promise.all(
      Array.from({ length: 6 }, () => call(GET, 'GET', { key: 'ABCDEFGHJKMN' })),
    )
    expect(guesses.map(({ status }) => status)).toContain(429)
    const answer = await call(GET, 'GET', { address: '192.0.2.2' })
    expect(problemOf(answer)).toMatchObject({ code: 'too_many_tries' })
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  })
})

describe('changing', () => {
  const change = (body: unknown) => call(PATCH, 'PATCH', { body })

  it('moves it to another time at the same counter', async () => {
    const changed = reservationIn(await change({ startsAt: slotStart(2) }))
    expect(changed).toMatchObject({ startsAt: slotStart(2), endsAt: slotStart(3), counter: offer.counterId })
  })

  it('keeps the old time when the new one is full', async () => {
    await aReservation({ owns: offer.slots.slice(2, 3), serviceIds: [offer.serviceId] })
    expect(problemOf(await change({ startsAt: slotStart(2) }))).toMatchObject({
      code: 'slot_full',
      status: 409,
    })
    expect(reservationIn(await call(GET, 'GET')).startsAt).toBe(slotStart(0))
  })

  it.each([
    [{}, '#/startsAt', 'required'],
    [{ startsAt: 'tomorrow' }, '#/startsAt', 'date'],
    [{ startsAt: '2026-12-02T10:00:00+09:00', status: 'served' }, '#/status', 'unknown_field'],
    [{ startsAt: '2026-12-02T10:00:00+09:00', counter: 7 }, '#/counter', 'invalid'],
  ])('with %j is answered with the place of the mistake', async (body, pointer, code) => {
    expect(problemOf(await change(body)).errors).toMatchObject([{ pointer, code }])
  })

  it('is refused for a counter that does not take the service, and after the deadline', async () => {
    const elsewhere = await anOffer()
    const answer = await change({ counter: elsewhere.counterId, startsAt: slotStart(2) })
    expect(problemOf(answer)).toMatchObject({ code: 'not_offered', status: 422 })
    vi.setSystemTime(addMinutes(offer.startsAt, -5))
    expect(problemOf(await change({ startsAt: slotStart(2) }))).toMatchObject({
      code: 'too_late',
      status: 409,
    })
  })
})

describe('cancelling', () => {
  it('gives the reservation up, and again changes nothing', async () => {
    expect(reservationIn(await call(DELETE, 'DELETE')).status).toBe('cancelled')
    expect(reservationIn(await call(DELETE, 'DELETE')).status).toBe('cancelled')
    expect(reservationIn(await call(GET, 'GET')).status).toBe('cancelled')
    const late = await call(PATCH, 'PATCH', { body: { startsAt: slotStart(2) } })
    expect(problemOf(late)).toMatchObject({ code: 'not_changeable', status: 409 })
  })

  it('is refused after the deadline', async () => {
    vi.setSystemTime(addMinutes(offer.startsAt, -5))
    expect(problemOf(await call(DELETE, 'DELETE'))).toMatchObject({ code: 'too_late', status: 409 })
  })
})

it('cannot be put', async () => {
  const answer = await call(PUT, 'PUT', { body: {} })
  expect(problemOf(answer).code).toBe('method_not_allowed')
  expect(answer.headers.get('allow')).toBe('GET, PATCH, DELETE, HEAD, OPTIONS')
})

it('answers anything that is shown and sent with the reservation or a problem of the caller', async () => {
  const text = fc.string({ unit: 'binary', maxLength: 30 })
  const key = fc.oneof(
    fc.constant(own.accessKey),
    fc.string({ unit: fc.constantFrom(...'Aé~ "%\t'), maxLength: 30 }),
  )
  const moment = fc.date({ noInvalidDate: true }).map((date) => date.toISOString())
  const body = fc
    .record({
      startsAt: fc.oneof(moment, fc.constant(slotStart(1)), fc.jsonValue()),
      counter: fc.oneof(text, fc.jsonValue()),
    })
    .map((value) => JSON.stringify(value))
  let address = 0
  await fc.assert(
    fc.asyncProperty(fc.oneof(body, text, fc.json()), key, fc.boolean(), async (sent, shown, isOwn) => {
      address += 1
      // A number that does not exist is never closed by wrong keys: each is tried once.
      const number = isOwn ? own.number : `${address} nonsense`
      const shownKey = isOwn ? own.accessKey : shown
      const answer = await call(PATCH, 'PATCH', {
        number,
        key: shownKey,
        body: sent,
        address: `address ${address}`,
      })
      if (answer.status === 200) reservationIn(answer)
      else expect(problemOf(answer).status).toBeLessThan(500)
    }),
    { numRuns: 300 },
  )
})
