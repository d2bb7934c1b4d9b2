import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { answerPages } from './answer-pages.ts'
import { standingClock } from './standing-clock.fixture.ts'

let server: Server | undefined
const clock = standingClock()

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** A server whose product numbers the pages it makes. Everybody asks in Japanese. */
async function serve(make: (made: number) => RequestListener) {
  let made = 0
  const answer = answerPages((request, response) => {
    made += 1
    make(made)(request, response)
  })
  server = createServer((request, response) => {
    request.headers['x-request-id'] = 'request-7'
    void answer(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return (path: string, { headers, ...init }: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      redirect: 'manual',
      headers: { 'accept-language': 'ja', 'accept-encoding': 'identity', ...headers },
      ...init,
    })
}

/** Makes a page as Next does: in pieces, with the nonce of the request in its scripts and its headers. */
const page =
  (status = 200, headers: Record<string, string> = {}) =>
  (made: number): RequestListener =>
  (request, response) => {
    const nonce = nonceIn(request.headers['content-security-policy'] as string)
    response.statusCode = status
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.setHeader('link', `</_next/style.css>; nonce="${nonce}"`)
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    response.write(`<p>page ${made}</p>`)
    response.end(`<script nonce="${nonce}"></script>${'窓口'.repeat(500)}`)
  }

const nonceIn = (text: string | null): string => /nonce[-="]+([\w-]+)/.exec(text ?? '')?.[1] ?? ''

const numberOf = async (answer: Response | Promise<Response>) =>
  /page (\d+)/.exec(await (await answer).text())?.[1]

describe('a page for everybody', () => {
  it('is made once a second', async () => {
    const get = await serve(page())
    expect([await numberOf(get('/ja')), await numberOf(get('/ja'))]).toEqual(['1', '1'])
    clock.pass(999)
    expect(await numberOf(get('/ja'))).toBe('1')
    clock.pass(1)
    expect(await numberOf(get('/ja'))).toBe('2')
  })

  it('is made once for all who ask at the same moment', async () => {
    const get = await serve((made) => async (...asked) => {
      await setTimeout(50)
      page()(made)(...asked)
    })
    const numbers = await Promise.all(Array.from({ length: 20 }, () => numberOf(get('/ja'))))
    expect(new Set(numbers)).toEqual(new Set(['1']))
  })

  it('carries a nonce of its own for each who asks, wherever it stands', async () => {
    const get = await serve(page())
    const nonces: string[] = []
    for (const answer of [await get('/ja'), await get('/ja')]) {
      const nonce = nonceIn(answer.headers.get('content-security-policy'))
      expect(nonceIn(answer.headers.get('link'))).toBe(nonce)
      expect(nonceIn(await answer.text())).toBe(nonce)
      nonces.push(nonce)
    }
    expect(nonces[0]).not.toBe(nonces[1])
  })

  it('is packed for those who can unpack it', async () => {
    const get = await serve(page())
    const packed = await get('/ja', { headers: { 'accept-encoding': 'gzip, br' } })
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    expect(Number(packed.headers.get('content-length'))).toBeLessThan(500)
    const plain = await get('/ja')
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(await numberOf(packed)).toBe(await numberOf(plain))
  })

  it('is made anew for who asks next when the first went away', async () => {
    const [leaving, begun] = [new AbortController(), Promise.withResolvers<void>()]
    const get = await serve((made) => async (request, response) => {
      if (made === 1) {
        begun.resolve()
        await once(response, 'close')
      }
      page()(made)(request, response)
    })
    const gone = get('/ja', { signal: leaving.signal }).catch(() => 'gone')
    await begun.promise
    const next = numberOf(get('/ja'))
    leaving.abort()
    expect(await next).toBe('2')
    expect(await gone).toBe('gone')
  })
})

describe('a page is made for each who asks', () => {
  it.each([
    ['that is one’s own', page(), '/ja/reservations/new'],
    ['that sets a cookie', page(200, { 'set-cookie': 'a=1' }), '/ja'],
    ['that is not there', page(404), '/ja/availability'],
    ['that leads elsewhere', page(307, { location: '/ja/help' }), '/ja'],
  ])('%s', async (_, make, path) => {
    const get = await serve(make)
    expect([await numberOf(get(path)), await numberOf(get(path))]).toEqual(['1', '2'])
  })

  it('who sends a form', async () => {
    const get = await serve(page())
    await get('/ja')
    expect(await numberOf(get('/ja', { method: 'POST' }))).toBe('2')
  })
})

describe('an answer', () => {
  it('keeps its status, headers and cookies', async () => {
    const get = await serve(() => (_request, response) => {
      response.writeHead(303, { location: '/ja/help', 'set-cookie': ['a=1', 'b=2'] }).end()
    })
    const answer = await get('/ja/reservations/new', { method: 'POST' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/ja/help'])
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  })

  it.each(['/api/v1/counters', '/_next/static/a.js', '/icon.svg'])(
    'is passed on untouched for %s',
    async (path) => {
      const get = await serve(() => (request: IncomingMessage, response) => {
        response.end(JSON.stringify(request.headers))
      })
      const seen = await (await get(path)).json()
      expect(seen).toMatchObject({ 'accept-encoding': 'identity' })
      expect(seen).not.toHaveProperty('x-path')
    },
  )
})

describe('a page that failed', () => {
  it.each([
    ['/ja/help', '', 'エラーが発生しました', '/ja'],
    ['/ja-easy/reservations/new', '', '<ruby>', '/ja-easy'],
    ['/en', '', 'Something went wrong', '/en'],
    ['/staff/mail', '', 'エラーが発生しました', '/staff'],
    ['/staff', 'staff-language=en', 'Something went wrong', '/staff'],
  ])('is %s with a plain one in its language', async (path, cookie, words, home) => {
    const get = await serve(page(500))
    const answer = await get(path, { headers: { cookie } })
    const html = await answer.text()
    expect(answer.status).toBe(500)
    expect(html).toContain(words)
    expect(html).toContain('request-7')
    expect(html).toContain(`href="${home}"`)
    expect(html).toContain('href="/_next/style.css"')
    expect(html).not.toContain('page 1')
    expect(html).not.toContain('《')
  })

  it('leaves alone what is no page', async () => {
    const get = await serve(page(500, { 'content-type': 'text/x-component' }))
    expect(await numberOf(get('/ja/help', { headers: { rsc: '1' } }))).toBe('1')
  })
})
