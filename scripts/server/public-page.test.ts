import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { publicQuestion } from './public-page.ts'

/** A request as it arrives here, its language settled. */
function asked(url: string, headers: Record<string, string> = {}, method = 'GET'): IncomingMessage {
  const request = new IncomingMessage(new Socket())
  Object.assign(request, { url, method })
  Object.assign(request.headers, { host: 'city.example', 'x-language-settled': 'yes', ...headers })
  return request
}

const question = (...given: Parameters<typeof asked>) => publicQuestion(asked(...given))

describe('a page that is the same for everybody', () => {
  it.each(['/ja', '/en?utm=1', '/ja/availability', '/ja/availability?month=2026-12', '/ja-easy/help'])(
    'is %s',
    (url) => {
      expect(question(url)).toBeDefined()
    },
  )

  it('is the same whoever asks', () => {
    const [one, other] = [
      { cookie: 'held-place=secret; theme=standard', 'user-agent': 'one', 'x-forwarded-for': '203.0.113.7' },
      { cookie: 'reservation-access=ticket', 'accept-language': 'ja', referer: 'https://city.example/' },
    ]
    expect(question('/ja', one)).toBe(question('/ja', other))
  })

  it.each([
    ['address', '/ja?a=1', {}],
    ['colours', '/ja', { cookie: 'theme=contrast' }],
    ['size of letters', '/ja', { cookie: 'a=b; text-size=large' }],
    ['host', '/ja', { host: 'other.example' }],
    ['protocol', '/ja', { 'x-forwarded-proto': 'https' }],
    ['colours over https', '/ja', { 'x-forwarded-proto': 'https', cookie: '__Host-theme=contrast' }],
  ])('is another one for another %s', (_, url, headers) => {
    expect(question(url, headers)).not.toBe(question('/ja'))
  })

  it('is not told who asks', () => {
    const request = asked('/ja', {
      cookie: 'held-place=secret; reservation-access=ticket; text-size=largest',
      authorization: 'Bearer key',
      'x-forwarded-for': '203.0.113.7',
      'user-agent': 'somebody',
      'x-request-id': 'request-1',
    })
    publicQuestion(request)
    expect(request.headers).toEqual({
      host: 'city.example',
      cookie: 'theme=standard; text-size=largest',
      'x-language-settled': 'yes',
      'x-request-id': 'request-1',
    })
  })
})

it.each([
  ['__Host-theme=contrast', 'contrast'],
  ['theme=contrast', 'contrast'],
  ['theme=contrast; __Host-theme=standard', 'standard'],
])('over https, %s is the look %s, told under the name that counts', (cookie, theme) => {
  const request = asked('/ja', { cookie, 'x-forwarded-proto': 'https' })
  publicQuestion(request)
  expect(request.headers.cookie).toBe(`__Host-theme=${theme}; __Host-text-size=standard`)
})

describe('a page that may be one’s own', () => {
  it.each([
    ['the form of a held place', '/ja/reservations/new', {}],
    ['a reservation', '/ja/reservations/1234567890', {}],
    ['a page of staff', '/staff', {}],
    ['no page of a language', '/', {}],
    ['an unknown language', '/xx', {}],
    ['a time that was just lost', '/ja/availability?day=2026-12-01&refusal=slot_full', {}],
    ['a part of a page', '/ja', { rsc: '1' }],
    ['a part that is fetched early', '/ja', { 'next-router-prefetch': '1' }],
    ['a page whose language is to be remembered', '/ja', { 'x-language-settled': '' }],
  ])('is %s', (_, url, headers) => {
    const request = asked(url, { cookie: 'held-place=secret', ...headers })
    expect(publicQuestion(request)).toBeUndefined()
    expect(request.headers.cookie).toBe('held-place=secret')
  })

  it('is any page for a resident who is signed in', () => {
    const cookie = 'theme=standard; resident-session=sealed'
    const request = asked('/ja', { cookie })
    expect(publicQuestion(request)).toBeUndefined()
    expect(request.headers.cookie).toBe(cookie)
  })

  it.each(['POST', 'HEAD'])('is what is asked for with %s', (method) => {
    expect(question('/ja', {}, method)).toBeUndefined()
  })
})
