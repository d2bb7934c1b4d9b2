import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { refuseForeign } from './refuse-foreign.ts'

const logged = vi.hoisted(() => vi.fn())

vi.mock('#lib/log.ts', () => ({ log: () => ({ warn: logged }) }))

type Sent = { method?: string; url?: string; headers?: Record<string, string> }

/** The status it was refused with, or null where it may pass. */
function refusalOf({ method = 'POST', url = '/staff/sign-in?to=/staff', headers = {} }: Sent): number | null {
  const request = new IncomingMessage(new Socket())
  Object.assign(request, { method, url })
  Object.assign(request.headers, { host: 'city.example', 'x-request-id': 'request-1', ...headers })
  const response = new ServerResponse(request)
  return refuseForeign(request, response) ? null : response.statusCode
}

beforeEach(() => logged.mockReset())

describe('what a page of another site sends', () => {
  it.each<[string, Record<string, string>]>([
    ['names it', { origin: 'https://evil.example' }],
    ['hides where it is', { origin: 'null' }],
    ['says no more than how far away it is', { 'sec-fetch-site': 'cross-site' }],
    ['lies beside us under the same name', { 'sec-fetch-site': 'same-site' }],
  ])('is refused where its browser %s, for every address of ours', (_case, headers) => {
    for (const url of ['/ja/reservations/new', '/staff', '/api/forms/holds', '/nothing'])
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
        expect(refusalOf({ method, url, headers })).toBe(403)
  })

  it('is a line of the log, by whom and where to, without what was in it', () => {
    refusalOf({ headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' } })
    expect(logged.mock.calls).toEqual([
      [
        {
          requestId: 'request-1',
          method: 'POST',
          path: '/staff/sign-in',
          origin: 'https://evil.example',
          site: 'cross-site',
        },
        'refused: sent by another site',
      ],
    ])
  })
})

describe('what may pass', () => {
  it.each<[string, Sent]>([
    ['our own form', { headers: { 'sec-fetch-site': 'same-origin', origin: 'https://city.example' } }],
    ['our own form in an older browser', { headers: { origin: 'http://city.example' } }],
    ['our own form in a browser that says nothing', {}],
    ['a form that its reader sends again', { headers: { 'sec-fetch-site': 'none' } }],
    ['a link from another site', { method: 'GET', headers: { 'sec-fetch-site': 'cross-site' } }],
    ['a program with a key', { url: '/api/v1/reservations', headers: { origin: 'https://partner.example' } }],
    ['a mail provider', { url: '/api/webhooks/resend', headers: { 'sec-fetch-site': 'cross-site' } }],
  ])('is %s', (_case, sent) => {
    expect(refusalOf(sent)).toBeNull()
    expect(logged).not.toHaveBeenCalled()
  })
})
