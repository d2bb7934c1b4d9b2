import { afterEach, expect, it, vi } from 'vitest'
import { callApi, problemOf } from '#db/testing/call-api.ts'
import { log } from '#lib/log.ts'
import { endpoint } from './api-endpoint.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

const broken = endpoint(() => {
  throw new Error('column "key_hash" is on fire')
})

it('answers a fault with nothing but the number under which it was logged, once', async () => {
  const written = vi.spyOn(log(), 'error')
  const answer = await callApi(broken, {
    path: '/api/v1/reservations',
    headers: { 'x-request-id': 'request-7' },
  })
  expect(problemOf(answer)).toMatchObject({ status: 500, code: 'fault', reference: 'request-7' })
  expect(answer.text).not.toContain('on fire')
  expect(written).toHaveBeenCalledOnce()
  expect(written.mock.calls[0]?.[0]).toMatchObject({ requestId: 'request-7', path: '/api/v1/reservations' })
})

it.each([
  ['', 'en'],
  ['ja', 'ja'],
  ['ja-JP,en;q=0.8', 'ja'],
  ['fr, en;q=0.9, ja;q=0.1', 'en'],
  ['xx\u00e9,;;q=', 'en'],
])('tells a problem in the language of %j', async (accepted, language) => {
  const answer = await callApi(broken, { path: '/api/v1/x', headers: { 'accept-language': accepted } })
  expect(answer.headers.get('content-language')).toBe(language)
})
