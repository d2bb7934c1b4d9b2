import { describe, expect, it } from 'vitest'
import { badForm, ownForm, seeOther } from './own-form.ts'

const urlencoded = 'application/x-www-form-urlencoded'

const sent = (headers: Record<string, string>, body: string | FormData = 'locale=en') =>
  ownForm(
    new Request('http://localhost:3000/api/forms/holds', {
      method: 'POST',
      headers: {
        ...(typeof body === 'string' && { 'content-type': urlencoded }),
        host: 'city.example',
        ...headers,
      },
      body,
    }),
  )

describe('a form that was sent to a route', () => {
  it.each<[string, Record<string, string>]>([
    ['says nothing of where it comes from', {}],
    ['comes from our page', { 'sec-fetch-site': 'same-origin', origin: 'https://city.example' }],
    ['is sent again by its reader', { 'sec-fetch-site': 'none' }],
    ['comes from our page by an older browser', { origin: 'https://city.example' }],
    ['comes through our proxy', { origin: 'https://yoyaku.example', 'x-forwarded-host': 'yoyaku.example' }],
  ])('is read when it %s', async (_case, headers) => {
    expect((await sent(headers))?.get('locale')).toBe('en')
  })

  it.each<[string, Record<string, string>]>([
    ['comes from another site', { 'sec-fetch-site': 'cross-site' }],
    ['comes from a neighbour under the same name', { 'sec-fetch-site': 'same-site' }],
    ['comes from another site by an older browser', { origin: 'https://evil.example' }],
    ['comes from a page that hides where it is', { origin: 'null' }],
    [
      'claims the name of the proxy alone',
      { origin: 'https://city.example', 'x-forwarded-host': 'other.example' },
    ],
    ['is no form', { 'content-type': 'application/json' }],
  ])('is not read when it %s', async (_case, headers) => {
    expect(await sent(headers)).toBeNull()
  })

  it('may have parts', async () => {
    const form = new FormData()
    form.append('locale', 'ja')
    expect((await sent({}, form))?.get('locale')).toBe('ja')
  })

  it('cannot write headers of the answer', () => {
    expect(() => seeOther('/ja\r\nset-cookie: a=1')).toThrow(TypeError)
  })

  it('is answered by another page, or refused', () => {
    expect([seeOther('/ja').status, seeOther('/ja').headers.get('location')]).toEqual([303, '/ja'])
    expect(badForm().status).toBe(400)
    expect(badForm().headers.get('content-type')).toBe('application/problem+json')
  })
})
