import { describe, expect, it } from 'vitest'
import { answerInterface } from './answer-interface.ts'
import { inFrontOfNothing } from './in-front-of-nothing.fixture.ts'

const front = inFrontOfNothing(answerInterface, { 'x-request-id': 'request-7' })
const { ask } = front

describe('the interface without Next', () => {
  it('answers by the route files', async () => {
    const answer = await ask('/api/v1/openapi.json?x=1')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/json')
    const text = await answer.text()
    expect(answer.headers.get('content-length')).toBe(String(Buffer.byteLength(text)))
    expect(JSON.parse(text)).toHaveProperty('paths')
  })

  it('tells a route the step of its address', async () => {
    const [known, unknown] = [await ask('/api/v1/problems/slot_full'), await ask('/api/v1/problems/none')]
    expect(await known.json()).toMatchObject({ code: 'slot_full' })
    expect([unknown.status, await unknown.json()]).toMatchObject([404, { code: 'not_found' }])
  })

  it('hands on headers and body as they are', async () => {
    const headers = { authorization: 'Bearer x', 'accept-language': 'ja', 'content-type': 'text/plain' }
    const refused = await ask('/api/v1/reservations/1234567890', { method: 'PUT', headers, body: '{' })
    expect(refused.status).toBe(405)
    expect(refused.headers.get('allow')).toBe('GET, PATCH, DELETE, HEAD, OPTIONS')
    expect(refused.headers.get('content-language')).toBe('ja')
    expect(await refused.json()).toMatchObject({ reference: 'request-7' })
    const told = await ask('/api/v1/counters', { method: 'OPTIONS' })
    expect([told.status, await told.text()]).toEqual([204, ''])
  })

  it.each([
    ['GET', '/api/v1/nothing'],
    ['GET', '/api/v1/openapiXjson'],
    ['GET', '/api/v1/counters/'],
    ['GET', '/api/v1/problems/%ff'],
    ['GET', '/api/v1/problems/a/b'],
    ['GET', '/api/health'],
    ['GET', '/ja/availability'],
    ['HEAD', '/api/v1/openapi.json'],
    ['PROPFIND', '/api/v1/openapi.json'],
  ])('leaves %s %s to Next', async (method, path) => {
    expect((await ask(path, { method })).status).toBe(404)
    expect(front.left.at(-1)).toBe(`${method} ${path}`)
  })

  it('stands who goes away while sending', async () => {
    await front.breakOff('POST /api/v1/reservations HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{"a":')
    expect((await ask('/api/v1/openapi.json')).status).toBe(200)
  })
})
