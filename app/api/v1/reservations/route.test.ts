import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { database } from '#db/client.ts'
import { reservations, visitors as visitorRows } from '#db/schema/reservations.ts'
import { counterServices } from '#db/schema/services.ts'
import { callApi, problemOf } from '#db/testing/call-api.ts'
import { anOffer, aService, NOW, someSettings, systemJob } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { issueClient } from '#lib/exchange/issue-client.ts'
import { bookedAnswer } from '#lib/exchange/output.ts'
import { GET, POST } from './route.ts'

const path = '/api/v1/reservations'
let offer: Awaited<ReturnType<typeof anOffer>>
let key: string

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] })
  await resetDatabase()
  offer = await anOffer({ lanes: 2 })
  key = await aKey({})
})

afterEach(() => {
  vi.useRealTimers()
})

async function aKey({ requestsPerMinute = 0 }): Promise<string> {
  const scopes = ['reservations:write' as const]
  return (await issueClient(systemJob(), { name: 'partner', scopes, requestsPerMinute }, NOW)).key
}

const wish = () => ({
  counter: offer.counterId,
  startsAt: offer.startsAt.toISOString(),
  visitors: [{ service: offer.serviceId }],
  locale: 'en',
})

const send = (body: unknown, headers: Record<string, string> = {}) =>
  callApi(POST, { method: 'POST', path, body, headers: { authorization: `Bearer ${key}`, ...headers } })

const booked = () => database().select().from(reservations)

it('books and shows number and access key, which nobody may keep', async () => {
  const answer = await send({ ...wish(), email: 'visitor@example.jp', needs: ['wheelchair'] })
  expect(answer.status).toBe(201)
  const { number } = bookedAnswer.strict().parse(answer.json)
  expect(answer.headers.get('location')).toBe(`/api/v1/reservations/${number}`)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(await booked()).toMatchObject([{ number, channel: 'api', needs: ['wheelchair'], locale: 'en' }])
})

it('refuses when the slot is full', async () => {
  const answers = [await send(wish()), await send(wish()), await send(wish())]
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 409])
  expect(answers.slice(2).map(problemOf)).toMatchObject([{ code: 'slot_full' }])
})

it('books for everybody who comes, with who comes in whose place', async () => {
  const other = await aService()
  await database().insert(counterServices).values({ counterId: offer.counterId, serviceId: other.id })
  const agent = { attendance: 'agent', reason: 'aged_75' }
  const visitors = [{ service: offer.serviceId, ...agent }, { service: other.id }]
  expect((await send({ ...wish(), visitors })).status).toBe(201)
  const rows = await database().select().from(visitorRows).orderBy(visitorRows.position)
  expect(rows).toMatchObject([
    { serviceId: offer.serviceId, ...agent },
    { serviceId: other.id, attendance: 'self', reason: null },
  ])
})

it('books in a city that wants accounts, and wants an address where the city does', async () => {
  await someSettings({ bookingMode: 'accounts', email: 'required', mostPerEmail: 1 })
  const refused = problemOf(await send(wish()))
  expect(refused).toMatchObject({ code: 'invalid_input', errors: [{ pointer: '#/email', code: 'required' }] })
  const email = 'visitor@example.jp'
  expect((await send({ ...wish(), email })).status).toBe(201)
  expect(problemOf(await send({ ...wish(), email }))).toMatchObject({
    code: 'too_many_for_email',
    status: 409,
  })
})

describe('the idempotency key', () => {
  const retry = { 'idempotency-key': 'order-7' }

  it('makes twenty requests at once one booking with one answer', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(wish(), retry)))
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect(answers[0]?.status).toBe(201)
    expect(await booked()).toHaveLength(1)
  })

  it('belongs to one client', async () => {
    await send(wish(), retry)
    const other = await send(wish(), { ...retry, authorization: `Bearer ${await aKey({})}` })
    expect(other.status).toBe(201)
    expect(await booked()).toHaveLength(2)
  })

  it('is refused for another booking', async () => {
    await send(wish(), retry)
    const other = await send({ ...wish(), locale: 'ja' }, retry)
    expect(problemOf(other)).toMatchObject({ code: 'idempotency_key_reused', status: 422 })
  })

  it('may hold any digits, since programs draw them at random', async () => {
    const answer = await send(wish(), { 'idempotency-key': '6d4cbb2e-0f5c-4f6a-9d3e-983205673214' })
    expect(answer.status).toBe(201)
  })

  it('has limits', async () => {
    const answer = await send(wish(), { 'idempotency-key': 'x'.repeat(201) })
    expect(problemOf(answer).errors).toMatchObject([{ header: 'idempotency-key', code: 'too_long' }])
  })
})

describe('the gate', () => {
  const gated = async (headers: Record<string, string>) =>
    callApi(POST, { method: 'POST', path, body: wish(), headers })

  it('wants a key that was issued and not revoked', async () => {
    const none = await gated({})
    expect(problemOf(none)).toMatchObject({ code: 'key_missing', status: 401 })
    expect(none.headers.get('www-authenticate')).toBe('Bearer realm="api"')
    const wrong = await gated({ authorization: 'Bearer madoguchi_guess' })
    expect(problemOf(wrong)).toMatchObject({ code: 'wrong_api_key', status: 401 })
    expect(await booked()).toEqual([])
  })

  it('takes the key in a header of its own too', async () => {
    expect((await gated({ 'x-api-key': key })).status).toBe(201)
  })

  it('holds each client to its requests a minute and says when to come again', async () => {
    const slow = { authorization: `Bearer ${await aKey({ requestsPerMinute: 1 })}` }
    expect((await gated(slow)).status).toBe(201)
    const refused = await gated(slow)
    expect(problemOf(refused)).toMatchObject({ code: 'rate_limited', status: 429 })
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await gated({ authorization: `Bearer ${key}` })).status).toBe(201)
  })
})

describe('a body', () => {
  it.each([
    ['is no JSON', '{"counter":', {}, 'malformed_json'],
    ['is empty', '', {}, 'malformed_json'],
    ['is not UTF-8', new Uint8Array([0x22, 0xff, 0x22]), {}, 'malformed_json'],
    [
      'is a form',
      'counter=a',
      { 'content-type': 'application/x-www-form-urlencoded' },
      'unsupported_media_type',
    ],
    [
      'is in another charset',
      '{}',
      { 'content-type': 'application/json; charset=shift_jis' },
      'unsupported_media_type',
    ],
    ['is packed', '{}', { 'content-encoding': 'gzip' }, 'unsupported_media_type'],
    ['is too large', `"${'x'.repeat(16_384)}"`, {}, 'body_too_large'],
    ['says that it is too large', '{}', { 'content-length': '99999999' }, 'body_too_large'],
    ['is no object', '[]', {}, 'invalid_input'],
  ])('that %s is refused', async (_, body, headers, code) => {
    expect(problemOf(await send(body, headers)).code).toBe(code)
  })

  it.each([
    [{ counter: undefined }, '#/counter', 'required'],
    [{ counter: 'Ｈａｌｌ' }, '#/counter', 'choice'],
    [{ startsAt: '2026-02-30T09:00:00+09:00' }, '#/startsAt', 'date'],
    [{ startsAt: '2026-12-02T10:00' }, '#/startsAt', 'date'],
    [{ visitors: [] }, '#/visitors', 'too_small'],
    [{ visitors: new Array(21).fill({ service: 'a' }) }, '#/visitors', 'too_big'],
    [{ visitors: [{ service: 'a', name: '山田' }] }, '#/visitors/0/name', 'unknown_field'],
    [{ visitors: [{ service: 'a', attendance: 'agent' }] }, '#/visitors/0/reason', 'required'],
    [{ visitors: [{ service: 'a', reason: 'child' }] }, '#/visitors/0/reason', 'invalid'],
    [{ visitors: [{ service: 'a', attendance: 'agent', reason: 'work' }] }, '#/visitors/0/reason', 'choice'],
    [{ visitors: [{ service: 'a', attendance: 'nobody' }] }, '#/visitors/0/attendance', 'choice'],
    [{ locale: 'tlh' }, '#/locale', 'choice'],
    [{ email: 'nobody' }, '#/email', 'email'],
    [{ email: 'a\u0000@example.jp' }, '#/email', 'email'],
    [{ needs: ['a pony'] }, '#/needs/0', 'choice'],
    [{ 'e/mail~': 1 }, '#/e~1mail~0', 'unknown_field'],
  ])('with %j is answered with the place of the mistake', async (part, pointer, code) => {
    const problem = problemOf(await send({ ...wish(), ...part }))
    expect(problem.errors).toMatchObject([{ pointer, code }])
  })

  it.each([
    [{ counter: 'moon-base' }, 'not_offered'],
    [{ visitors: [{ service: 'exorcism' }] }, 'not_offered'],
    [{ startsAt: '2026-11-24T10:00:00+09:00' }, 'slot_closed'],
    [{ startsAt: '2099-01-01T10:00:00+09:00' }, 'not_released'],
    [{ startsAt: '2026-12-02T10:01:00+09:00' }, 'slot_full'],
  ])('with %j is understood and refused', async (part, code) => {
    expect(problemOf(await send({ ...wish(), ...part })).code).toBe(code)
  })

  it('is explained in the language that is asked for', async () => {
    const answer = await send('{', { 'accept-language': 'ja,en;q=0.5' })
    expect(answer.headers.get('content-language')).toBe('ja')
    expect(problemOf(answer).title).toBe('本文がJSONとして読めません。')
  })
})

it('cannot be listed', async () => {
  const answer = await callApi(GET, { path })
  expect(problemOf(answer).code).toBe('method_not_allowed')
  expect(answer.headers.get('allow')).toBe('POST, OPTIONS')
})

it('answers anything that is sent with a booking or a problem of the caller', async () => {
  const text = fc.string({ unit: 'binary', maxLength: 40 })
  const moment = fc.date({ noInvalidDate: true }).map((date) => date.toISOString())
  const wild = fc.oneof(fc.jsonValue(), text, moment, fc.constant('9999-12-31T23:59:59-23:59'))
  const body = fc
    .record(
      {
        counter: fc.oneof(fc.constant(offer.counterId), wild),
        startsAt: fc.oneof(fc.constant(offer.startsAt.toISOString()), moment, wild),
        visitors: fc.oneof(
          fc.array(fc.record({ service: fc.oneof(fc.constant(offer.serviceId), wild) })),
          wild,
        ),
        locale: fc.oneof(fc.constantFrom('ja', 'en'), wild),
        email: fc.oneof(fc.emailAddress(), wild),
        needs: fc.oneof(fc.array(fc.constantFrom('wheelchair', 'stroller')), wild),
        ['__proto__']: wild,
      },
      { requiredKeys: ['counter', 'startsAt', 'visitors', 'locale'] },
    )
    .map((value) => JSON.stringify(value))
  const header = fc.string({ unit: fc.constantFrom(...'aé~ ,;"\t'), maxLength: 300 })
  await fc.assert(
    fc.asyncProperty(fc.oneof(body, text, fc.json()), fc.option(header), async (sent, idempotency) => {
      const answer = await send(sent, idempotency === null ? {} : { 'idempotency-key': idempotency })
      if (answer.status === 201) bookedAnswer.strict().parse(answer.json)
      else expect(problemOf(answer).status).toBeLessThan(500)
    }),
    { numRuns: 500 },
  )
})
