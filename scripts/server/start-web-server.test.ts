import { once } from 'node:events'
import { request as httpRequest, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { MOST_CSV_BYTES } from '#lib/csv-reading.ts'
import { MOST_BYTES } from '#lib/transfer/input.ts'
import { listen, requireFreePort } from './listen.ts'
import { createHttpServer, drain, sideOf } from './start-web-server.ts'

const logged = vi.hoisted(() => vi.fn())

vi.mock('#lib/log.ts', () => ({ log: () => ({ warn: logged, error: logged }) }))

let server: Server | undefined

afterEach(() => {
  logged.mockReset()
  server?.closeAllConnections()
  server?.close()
})

/** Serves on a free port; returns the address. */
async function serve(handle: RequestListener, trustedProxies = 0): Promise<string> {
  server = createHttpServer(trustedProxies, handle)
  await listen(server, 0)
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Answers with the headers as the product sees them. */
const echo: RequestListener = (request, response) => response.end(JSON.stringify(request.headers))

describe('the server in front of the product', () => {
  it.each([
    ['/ja/reservations/new', 'resident'],
    ['/api/v1/reservations', 'resident'],
    ['/staffing', 'resident'],
    ['/staff', 'office'],
    ['/staff?year=2026', 'office'],
    ['/staff/settings/words/%E4%BA%88%E7%B4%84', 'office'],
    ['/api/webhooks/resend', 'office'],
    // What could be read as another address by somebody behind is not the office's.
    ['/staff/../ja', 'resident'],
    ['/staff/%2e%2E/ja', 'resident'],
    ['//staff', 'resident'],
    ['/ja?/staff', 'resident'],
  ])('answers %s with the rights of the side %s', (url, side) => {
    expect(sideOf(url)).toBe(side)
  })

  it('replaces what a client claims about itself', async () => {
    const address = await serve(echo)
    const forged = {
      'x-forwarded-for': '1.1.1.1',
      'x-forwarded-host': 'evil.example',
      'x-request-id': 'forged-number',
    }
    const answer = await fetch(address, { headers: forged })
    const seen = (await answer.json()) as Record<string, string>
    expect(seen['x-forwarded-for']).toBe('127.0.0.1')
    expect(seen['x-forwarded-host']).toBeUndefined()
    expect(seen['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    expect(answer.headers.get('x-request-id')).toBe(seen['x-request-id'])
  })

  it('lets what is no page run nothing, its own refusals included, and a page what carries its nonce', async () => {
    const address = await serve((_, response) => response.end('<script>alert(1)</script>'))
    const policyOf = async (path: string, init?: RequestInit) =>
      (await fetch(address + path, init)).headers.get('content-security-policy')
    for (const path of ['/api/v1/none', '/staff/bookings.csv', '/ja/no.page', '/_next/static/none.js'])
      expect(await policyOf(path)).toMatch(/^script-src 'none'; .*frame-ancestors 'none'$/)
    expect(await policyOf('/ja', { method: 'POST', body: 'x'.repeat(1_048_577) })).toContain(
      "script-src 'none'",
    )
    for (const path of ['/ja', '/staff', '/display/hall', '/nothing']) {
      const policy = await policyOf(path)
      expect(policy).toMatch(/script-src 'self' 'nonce-[0-9a-f-]{36}' 'strict-dynamic';/)
      expect(policy).not.toContain('unsafe')
    }
  })

  it('keeps what a proxy of ours says', async () => {
    const address = await serve(echo, 1)
    const said = {
      'x-forwarded-for': '1.1.1.1, 203.0.113.7',
      'x-forwarded-proto': 'https',
      'x-request-id': 'edge-12345',
    }
    const seen = (await (await fetch(address, { headers: said })).json()) as Record<string, string>
    expect(seen['x-forwarded-for']).toBe('203.0.113.7')
    expect(seen['x-forwarded-proto']).toBe('https')
    expect(seen['x-request-id']).toBe('edge-12345')
  })

  it('refuses a body that announces to be too large', async () => {
    const address = await serve(() => expect.unreachable('the product must not see it'))
    const answer = await fetch(address, { method: 'POST', body: 'x'.repeat(1_048_577) })
    expect(answer.status).toBe(413)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
  })

  it('takes larger bodies where files are sent', async () => {
    const address = await serve((request, response) => {
      request.on('end', () => response.writeHead(201).end()).resume()
    })
    const send = (path: string, bytes: number) =>
      fetch(`${address}${path}`, { method: 'POST', body: 'x'.repeat(bytes) })
    expect((await send('/staff/settings/transfer/file', MOST_BYTES + 10_000)).status).toBe(201)
    expect((await send('/staff/settings/transfer/file', 40 * 1024 * 1024 + 1)).status).toBe(413)
    for (const path of ['/staff/settings/calendar/import/file', '/staff/settings/staff/import/file'])
      expect((await send(path, MOST_CSV_BYTES + 10_000)).status).toBe(201)
    expect((await send('/staff/settings/transfer', 1_048_577)).status).toBe(413)
  })

  it('refuses a body that grows too large without announcing it', async () => {
    let received = 0
    const address = await serve((request) =>
      request.on('data', (chunk: Buffer) => (received += chunk.length)),
    )
    expect(await sendChunks(address, 40)).toBe(413)
    expect(received).toBeLessThanOrEqual(1_048_576)
  })

  it('passes a body of unannounced length that is small enough', async () => {
    const address = await serve((request, response) => {
      request.on('end', () => response.writeHead(201).end()).resume()
    })
    expect(await sendChunks(address, 4)).toBe(201)
  })

  it.each([
    ['TRACE', '/ja', 405],
    ['PROPFIND', '/api/v1/counters', 405],
    ['GET', '/api/v1/reservations/%E0%A4%A', 400],
    ['GET', '/%', 400],
  ])('refuses %s %s, which nothing behind it understands', async (method, path, status) => {
    const address = await serve(() => expect.unreachable('the product must not see it'))
    const request = httpRequest(address + path, { method }).end()
    const [answer] = (await once(request, 'response')) as [IncomingMessage]
    expect(answer.statusCode).toBe(status)
    expect(answer.headers['content-type']).toBe('application/problem+json')
    expect(answer.headers.allow?.includes('GET') ?? false).toBe(status === 405)
    const line = { requestId: expect.any(String), method, status }
    expect(logged.mock.calls).toEqual([[line, 'refused: not a request of our pages']])
    answer.resume()
  })

  it('refuses what another site sends before anything behind it reads it', async () => {
    const address = await serve(() => expect.unreachable('the product must not see it'))
    const headers = { 'sec-fetch-site': 'cross-site' }
    expect((await fetch(`${address}/staff`, { method: 'POST', headers, body: 'a=b' })).status).toBe(403)
  })

  it('leaves a query to be judged by whoever reads it', async () => {
    const address = await serve((request, response) => response.end(request.url))
    expect(await (await fetch(`${address}/?counter=%E0%A4%A`)).text()).toBe('/?counter=%E0%A4%A')
  })

  it('sends headers with the first piece of the body, also when more follows later', async () => {
    const address = await serve((_, response) => {
      response.flushHeaders()
      response.write('first, ')
      setTimeout(() => response.end('last'), 100)
    })
    const pieces: string[] = []
    for await (const piece of (await fetch(`${address}/api/files`)).body ?? [])
      pieces.push(String(Buffer.from(piece)))
    expect(pieces).toEqual(['first, ', 'last'])
  })

  it('answers requests in flight before it closes, and takes no new ones', async () => {
    const address = await serve((_, response) => setTimeout(() => response.end('booked'), 200))
    const inFlight = fetch(address)
    await once(server as Server, 'request')
    const closing = drain(server as Server)
    await expect(fetch(address)).rejects.toThrow()
    expect(await (await inFlight).text()).toBe('booked')
    await closing
  })

  it('does not wait for connections that are open without a request', async () => {
    const address = await serve(echo)
    await (await fetch(address, { keepalive: true })).text()
    const gaveUp = vi.spyOn(server as Server, 'closeAllConnections')
    await drain(server as Server)
    expect(gaveUp).not.toHaveBeenCalled()
  })

  it('says which port is taken, and what to do', async () => {
    const address = await serve(echo)
    const port = Number(new URL(address).port)
    await expect(requireFreePort(port)).rejects.toThrow(`Port ${port} is used by another program`)
  })
})

/** Posts pieces of 64 KiB without saying how many; returns the status. */
async function sendChunks(address: string, count: number): Promise<number | undefined> {
  const request = httpRequest(address, { method: 'POST' })
  const answered = once(request, 'response') as Promise<[IncomingMessage]>
  for (let sent = 0; sent < count && !request.destroyed; sent += 1) request.write(Buffer.alloc(65_536))
  request.end()
  request.on('error', () => undefined)
  const [response] = await answered
  return response.statusCode
}
