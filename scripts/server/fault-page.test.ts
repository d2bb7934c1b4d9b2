import type { IncomingMessage } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { replaceOwnTexts } from '#lib/own-words.ts'
import { faultPage } from './fault-page.ts'

const pageAt = (url: string): string =>
  faultPage({ url, headers: { 'x-request-id': 'r1' } } as unknown as IncomingMessage, {
    status: 500,
    headers: {},
    body: Buffer.from(''),
  }).toString()

afterEach(() => replaceOwnTexts('none', []))

describe('the page in place of one that failed', () => {
  it('speaks the language of its address, with furigana, and names the fault', () => {
    expect(pageAt('/ja-easy/help')).toMatch(/<ruby>.+<rt>[ぁ-ん]+<\/rt>/)
    expect(pageAt('/en/help')).toContain('<strong>r1</strong>')
  })

  it('shows the city’s own words as text, whatever is in them', () => {
    const value = "'<'script>alert(1)'<'/script> & \"co\""
    replaceOwnTexts('own', [{ locale: 'ja', domain: 'shell', key: 'error.title', value }])
    const page = pageAt('/ja')
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;co&quot;')
    expect(page).not.toContain('<script')
  })
})
