import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { shareAnswers } from './share-answers.ts'
import { standingClock } from './standing-clock.fixture.ts'

let server: Server | undefined
const clock = standingClock()

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** A server whose product numbers its answers, so that a shared one is known by its number. */
async function serve(
  answer: (asked: number) => RequestListener,
): Promise<(path: string, init?: RequestInit) => Promise<Response>> {
  const share = shareAnswers()
  let asked = 0
  server = createServer((request, response) => {
    response.setHeader('x-request-id', crypto.randomUUID())
    if (share(request, response)) return
    asked += 1
    answer(asked)(request, response)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return (path, init) => fetch(`http://127.0.0.1:${port}${path}`, init)
}

const PUBLIC = 'public, max-age=1, stale-while-revalidate=5'
const forAll = { 'cache-control': PUBLIC, 'content-type': 'text/plain' }

/** Answers with these headers and the number of the question. */
const saying =
  (headers: Record<string, string>, status = 200) =>
  (asked: number): RequestListener =>
  (_request, response) => {
    response.statusCode = status
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    response.write('answer ')
    response.end(String(asked))
  }

const said = async (answer: Promise<Response>) => (await answer).text()

describe('an answer that is public', () => {
  it('is given to everybody who asks the same, with a number of its own for each', async () => {
    const get = await serve(saying(forAll))
    const [first, second] = [await get('/api/v1/x?a=1'), await get('/api/v1/x?a=1')]
    expect([await first.text(), await second.text()]).toEqual(['answer 1', 'answer 1'])
    expect(second.headers.get('content-type')).toBe('text/plain')
    expect(second.headers.get('cache-control')).toBe(forAll['cache-control'])
    expect(second.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'))
  })

  it.each([
    ['its second is over', forAll],
    ['browsers may keep it for longer', { ...forAll, 'cache-control': 'public, max-age=60' }],
  ])('is asked for again after a second when %s', async (_, headers) => {
    const get = await serve(saying(headers))
    await said(get('/api/v1/x'))
    clock.pass(1_000)
    expect(await said(get('/api/v1/x'))).toBe('answer 2')
  })

  it('is another one for another address, language or packing', async () => {
    const get = await serve(saying(forAll))
    await said(get('/api/v1/x'))
    expect(await said(get('/api/v1/x?a=2'))).toBe('answer 2')
    expect(await said(get('/api/v1/x', { headers: { 'accept-language': 'en' } }))).toBe('answer 3')
    expect(await said(get('/api/v1/x', { headers: { 'accept-encoding': 'identity' } }))).toBe('answer 4')
  })

  it('is kept as it was packed', async () => {
    const packed = gzipSync('packed')
    const get = await serve(() => (_request, response) => {
      response.setHeader('cache-control', 'public, max-age=1')
      response.setHeader('content-encoding', 'gzip')
      response.write(packed.subarray(0, 5))
      response.end(packed.subarray(5))
    })
    expect([await said(get('/api/v1/x')), await said(get('/api/v1/x'))]).toEqual(['packed', 'packed'])
  })
})

describe('an answer is not shared', () => {
  it.each([
    ['that is private', saying({ 'cache-control': 'private, max-age=1' }), '/api/v1/x'],
    ['that may not be stored', saying({ 'cache-control': 'no-store' }), '/api/v1/x'],
    ['that says nothing', saying({}), '/api/v1/x'],
    ['that sets a cookie', saying({ ...forAll, 'set-cookie': 'a=1' }), '/api/v1/x'],
    ['that is a refusal', saying(forAll, 404), '/api/v1/x'],
    ['that is a page', saying(forAll), '/ja'],
  ])('%s', async (_, answer, path) => {
    const get = await serve(answer)
    await said(get(path))
    expect(await said(get(path))).toBe('answer 2')
  })

  it('with who sends something', async () => {
    const get = await serve(saying(forAll))
    await said(get('/api/v1/x'))
    expect(await said(get('/api/v1/x', { method: 'POST' }))).toBe('answer 2')
  })

  it('that was cut off', async () => {
    const get = await serve((asked) => (_request, response) => {
      for (const [name, value] of Object.entries(forAll)) response.setHeader(name, value)
      response.write('answer ')
      if (asked === 1) response.destroy()
      else response.end(String(asked))
    })
    await expect(said(get('/api/v1/x'))).rejects.toThrow()
    expect(await said(get('/api/v1/x'))).toBe('answer 2')
  })
})
