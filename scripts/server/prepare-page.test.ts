import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { preparePage } from './prepare-page.ts'

/** What the product is told about a request for a page. */
function toldAbout(url: string, headers: Record<string, string> = {}) {
  const request = new IncomingMessage(new Socket())
  request.url = url
  Object.assign(request.headers, headers)
  const response = new ServerResponse(request)
  const nonce = preparePage(request, response)
  return { nonce, told: request.headers, sent: response.getHeaders() }
}

describe('a page', () => {
  it('gets a script nonce of its own, the same for who makes it and who reads it', () => {
    const [one, other] = [toldAbout('/ja'), toldAbout('/ja')]
    expect(one.nonce).not.toBe(other.nonce)
    expect(one.sent['content-security-policy']).toContain(`'nonce-${one.nonce}'`)
    expect(one.told['content-security-policy']).toBe(one.sent['content-security-policy'])
  })

  it('knows its own address, whatever a visitor claims', () => {
    expect(toldAbout('/ja/help?a=1', { 'x-path': '/staff' }).told['x-path']).toBe('/ja/help?a=1')
  })
})

it.each([
  ['/staff?_rsc', '/staff'],
  ['/staff?_rsc=1ab2c', '/staff'],
  ['/staff/mail?page=2&_rsc=1ab2c', '/staff/mail?page=2'],
  ['/staff/mail?_rsc=1ab2c&page=2', '/staff/mail?page=2'],
  ['/staff/mail?q=_rsc', '/staff/mail?q=_rsc'],
])('%s is the page %s, to which its visitor comes back', (url, page) => {
  expect(toldAbout(url).told['x-path']).toBe(page)
})

describe('the language of an address is settled', () => {
  it.each([
    ['/ja', { 'accept-language': 'ja' }],
    ['/ja/help', { 'accept-language': 'ja-JP,ja;q=0.9,en;q=0.8' }],
    ['/en?x=1', { 'accept-language': 'en-GB, fr' }],
    ['/en', { 'accept-language': 'ja', cookie: 'theme=contrast; language=en' }],
    ['/ja', {}],
  ])('%s for one who sends %j', (url, headers) => {
    expect(toldAbout(url, headers).told['x-language-settled']).toBe('yes')
  })
})

describe('the language of an address is still to be decided', () => {
  it.each([
    ['/', { 'accept-language': 'ja' }],
    ['/availability', {}],
    ['/xx', {}],
    ['/staff', { 'accept-language': 'ja' }],
    ['/en', { 'accept-language': 'ja' }],
    ['/en', {}],
    ['/ja', { 'accept-language': 'ja;q=0.1, en' }],
    ['/ja-easy', { 'accept-language': 'ja' }],
    ['/ja', { 'accept-language': 'ja', cookie: 'language=en' }],
    ['/ja', { 'accept-language': 'en', 'x-language-settled': 'yes' }],
  ])('%s for one who sends %j', (url, headers) => {
    expect(toldAbout(url, headers).told['x-language-settled']).toBeUndefined()
  })
})
