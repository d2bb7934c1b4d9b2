import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownPath } from '#lib/own-path.ts'

describe('the way back', () => {
  it.each([
    ['/ja/availability?service=card-pickup&persons=2', '/ja/availability?service=card-pickup&persons=2'],
    ['/ja#main', '/ja'],
    ['/staff/', '/staff/'],
  ])('keeps %s on this site', (address, path) => {
    expect(ownPath(address)).toBe(path)
  })

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/.//evil.example',
    '/ja/..//evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    'http://',
  ])('never leads to %s', (address) => {
    expect(ownPath(address)).toBeNull()
  })

  it('takes a whole address of the given origin', () => {
    expect(ownPath('https://city.example/ja/help', 'https://city.example')).toBe('/ja/help')
    expect(ownPath('https://other.example/ja/help', 'https://city.example')).toBeNull()
  })

  it('stays on this site whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((text) => `/${text}`),
        ),
        (address) => {
          const path = ownPath(address)
          if (path !== null) expect(new URL(path, 'https://city.example').origin).toBe('https://city.example')
        },
      ),
    )
  })
})
