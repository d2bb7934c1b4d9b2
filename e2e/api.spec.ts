import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { type APIResponse, expect, test } from '@playwright/test'
import { z } from 'zod'
import { joinCluster } from '#scripts/embedded/cluster.ts'
import { dataDir } from '#scripts/environment.ts'

/** Another system's way through the JSON API, over the wire, with nothing known but the published contract. */
const api = '/api/v1'
let key: string

type Schema = { schema: Record<string, unknown> }
type Operation = { responses: Record<string, { content: Record<string, Schema> }> }
type Contract = { paths: Record<string, Record<string, Operation>>; components: { schemas: object } }
let contract: Contract

test.beforeAll(async ({ playwright, baseURL }) => {
  key = await issueKey(new URL(baseURL ?? '').port)
  const request = await playwright.request.newContext({ baseURL })
  contract = await (await request.get(`${api}/openapi.json`)).json()
  await request.dispose()
})

/** Issues a key as an operator does, in the database of the server under test. */
async function issueKey(port: string): Promise<string> {
  const cluster = await joinCluster({ home: path.join(dataDir(), 'e2e') })
  const env = { ...process.env, DATABASE_URL: cluster.appUrl(`e2e_${port}`) }
  const command = ['scripts/with-node.mjs', 'scripts/api-client.ts', '--name', 'journey', '--rate', '0']
  const { stdout, stderr } = spawnSync(process.execPath, command, { env, encoding: 'utf8' })
  await cluster.release()
  const shown = /^key: (\S+)$/m.exec(stdout)?.[1]
  if (!shown) throw new Error(`No key was issued: ${stderr}`)
  return shown
}

/** Holds an answer to what the published document says of it. */
async function answered(answer: APIResponse, operation: [method: string, path: string]) {
  const described = contract.paths[operation[1]]?.[operation[0]]?.responses[answer.status()]
  const type = answer.headers()['content-type'] ?? ''
  const schema = described?.content[type]?.schema
  expect(schema, `${answer.status()} ${type} of ${operation.join(' ')} is in the contract`).toBeTruthy()
  const $defs = contract.components.schemas
  const local = JSON.stringify({ ...schema, $defs }).replaceAll('#/components/schemas/', '#/$defs/')
  return z.fromJSONSchema(JSON.parse(local)).parse(await answer.json()) as object
}

const services = z.object({ items: z.array(z.object({ id: z.string() })) })
const slot = z.object({ counter: z.string(), startsAt: z.string(), state: z.string(), free: z.number() })
const slots = z.object({ items: z.array(slot) })
const keys = z.object({ number: z.string(), accessKey: z.string() })

const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` })

test('a partner books, retries, reads, moves and cancels', async ({ request }) => {
  await answered(await request.get(`${api}/counters`), ['get', '/counters'])
  const offered = await answered(await request.get(`${api}/services?locale=en`), ['get', '/services'])
  const [service] = services.parse(offered).items
  const asked = await request.get(`${api}/availability?service=${service?.id}`)
  expect(asked.headers()['cache-control']).toContain('public, max-age=1')
  const open = slots.parse(await answered(asked, ['get', '/availability'])).items
  const [first, second] = open.filter(({ state }) => state === 'open').slice(-2)

  const wish = {
    counter: first?.counter,
    startsAt: first?.startsAt,
    visitors: [{ service: service?.id }],
    locale: 'en',
  }
  const send = () =>
    request.post(`${api}/reservations`, {
      data: wish,
      headers: {
        ...bearer(key),
        'idempotency-key': `journey ${test.info().project.name} ${first?.startsAt}`,
      },
    })
  const booked = await send()
  expect(booked.status()).toBe(201)
  expect(booked.headers()['cache-control']).toBe('no-store')
  const { number, accessKey } = keys.parse(await answered(booked, ['post', '/reservations']))
  expect(await (await send()).json()).toEqual({ number, accessKey })

  const address = booked.headers().location ?? ''
  const options = { headers: bearer(accessKey) }
  const read = await answered(await request.get(address, options), ['get', '/reservations/{number}'])
  expect(read).toMatchObject({ number, status: 'booked', startsAt: first?.startsAt })

  const data = { counter: second?.counter, startsAt: second?.startsAt }
  const moved = await answered(await request.patch(address, { ...options, data }), [
    'patch',
    '/reservations/{number}',
  ])
  expect(moved).toMatchObject(data)
  const gone = await answered(await request.delete(address, options), ['delete', '/reservations/{number}'])
  expect(gone).toMatchObject({ number, status: 'cancelled' })

  const guessed = await request.get(address, { headers: bearer('ABCDEFGHJKMN') })
  expect(await answered(guessed, ['get', '/reservations/{number}'])).toMatchObject({ code: 'wrong_key' })
})

test('the last places go to as many as there are', async ({ request }) => {
  const [service] = services.parse(await (await request.get(`${api}/services`)).json()).items
  const ask = async () =>
    slots.parse(await (await request.get(`${api}/availability?service=${service?.id}`)).json()).items
  // Late in the calendar, where no other journey goes.
  const scarce = (await ask()).filter(({ free, state }) => free > 0 && state !== 'closed').slice(-40)
  const last = scarce.sort((one, other) => one.free - other.free)[test.info().parallelIndex]
  const data = {
    counter: last?.counter,
    startsAt: last?.startsAt,
    visitors: [{ service: service?.id }],
    locale: 'ja',
  }
  const crowd = (last?.free ?? 0) + 20
  const answers = await Promise.all(
    Array.from({ length: crowd }, () => request.post(`${api}/reservations`, { data, headers: bearer(key) })),
  )
  const statuses = answers.map((answer) => answer.status())
  expect(new Set(statuses)).toEqual(new Set([201, 409]))
  expect(statuses.filter((status) => status === 201).length).toBeLessThanOrEqual(last?.free ?? 0)
  // What is shown may be a second old.
  const left = async () =>
    (await ask()).find(({ counter, startsAt }) => counter === last?.counter && startsAt === last?.startsAt)
  await expect.poll(left).toMatchObject({ state: 'full', free: 0 })
})

test('what cannot be answered is told in one form', async ({ request }) => {
  const json = { 'content-type': 'application/json', ...bearer(key) }
  const wrong: [Promise<APIResponse>, number, string][] = [
    [request.get('/api/v1/nowhere'), 404, 'not_found'],
    [request.get('/api/v2/counters'), 404, 'not_found'],
    [request.put(`${api}/counters`), 405, 'method_not_allowed'],
    [request.get(`${api}/availability?from=yesterday`), 400, 'invalid_input'],
    [request.post(`${api}/reservations`, { data: {} }), 401, 'key_missing'],
    [request.post(`${api}/reservations`, { data: Buffer.from('{'), headers: json }), 400, 'malformed_json'],
    [
      request.post(`${api}/reservations`, { form: { a: 1 }, headers: bearer(key) }),
      415,
      'unsupported_media_type',
    ],
    [request.post(`${api}/reservations`, { data: 'x'.repeat(20_000), headers: json }), 413, 'body_too_large'],
  ]
  for (const [asked, status, code] of wrong) {
    const answer = await asked
    expect([answer.status(), answer.headers()['content-type']]).toEqual([status, 'application/problem+json'])
    expect(answer.headers()['x-request-id']).toBeTruthy()
    const problem = await answer.json()
    expect(problem).toMatchObject({ status, code, reference: answer.headers()['x-request-id'] })
    expect(await (await request.get(problem.type)).json()).toMatchObject({ code, status })
  }
})

test('the server is well, and says so also to those who only knock', async ({ request }) => {
  const answer = await request.get('/api/health')
  expect(answer.status()).toBe(200)
  expect(await answer.json()).toEqual({ status: 'ok' })
  expect(answer.headers()['cache-control']).toBe('no-store')
  expect((await request.head('/api/health')).status()).toBe(200)
})
