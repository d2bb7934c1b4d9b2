import { request as httpRequest } from 'node:http'
import { expect, test } from '@playwright/test'
import { operations, pathOf } from './all-operations.ts'
import { signIn } from './staff-sign-in.ts'

// What an address can do, whoever wrote it, and what scripts a page may run.

test('every page runs the scripts that carry its nonce, and what is no page runs none', async ({ page }) => {
  await signIn(page, 'administrator')
  const nonces = new Set<string>()
  const pages = ['/ja', '/en/availability', '/staff', '/staff/account', '/staff/settings', '/ja/nothing-here']
  for (const path of pages) {
    const answer = await page.request.get(path)
    const policy = answer.headers()['content-security-policy'] ?? ''
    const [, nonce = ''] = /script-src 'self' 'nonce-([\w-]+)' 'strict-dynamic';/.exec(policy) ?? []
    expect(nonce, path).not.toBe('')
    expect(policy).not.toContain('unsafe')
    const html = await answer.text()
    const scripts = html.match(/<script[^>]*>/g) ?? []
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([])
    expect(html).not.toMatch(/ on[a-z]+="|href="javascript:/i)
    nonces.add(nonce)
  }
  expect(nonces.size).toBe(pages.length)
  const files = ['/staff/settings/transfer/settings.json', '/staff/settings/staff/export.csv']
  for (const path of [...files, '/api/v1/openapi.json', '/api/v1/nothing', '/api/v1/reservations/1']) {
    const headers = (await page.request.get(path)).headers()
    expect(headers['content-security-policy'], path).toMatch(/^script-src 'none';/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    if (files.includes(path))
      expect(headers['content-disposition']).toMatch(/^attachment; filename="[\w.-]+"$/)
  }
})

/** Asks for a path as it stands: a browser would tidy it up. */
const asked = (baseURL: string, path: string) =>
  new Promise<{ status: number; location: string; text: string }>((resolve, reject) => {
    const { hostname, port } = new URL(baseURL)
    httpRequest({ hostname, port, path }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (piece: string) => {
        text += piece
      })
      const { statusCode: status = 0, headers } = answer
      answer.on('end', () => resolve({ status, location: headers.location ?? '', text }))
    })
      .on('error', reject)
      .end()
  })

const leadsAway = (location: string, baseURL: string): boolean =>
  location !== '' && new URL(location, baseURL).origin !== baseURL

const elsewhere = ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)']

test('no page leads to another site, whatever its address says', async ({ page, baseURL: home }) => {
  const baseURL = home ?? ''
  await signIn(page, 'administrator')
  const pages = operations.filter(({ kind }) => kind === 'page').map(pathOf)
  for (const [index, path] of pages.entries()) {
    const to = elsewhere[index % elsewhere.length] ?? ''
    const names = ['to', 'next', 'from', 'back', 'backTo', 'return', 'page']
    const answer = await page.request.get(`${path}?${new URLSearchParams(names.map((name) => [name, to]))}`, {
      maxRedirects: 0,
    })
    expect(leadsAway(answer.headers().location ?? '', baseURL), path).toBe(false)
    expect(await answer.text(), path).not.toMatch(/(href|action)="(\/[/\\]|https?:\/\/evil|javascript:)/)
  }
  for (const to of elsewhere) {
    const { location } = await asked(baseURL, `/staff/sign-in?to=${encodeURIComponent(to)}`)
    expect(leadsAway(location, baseURL)).toBe(false)
  }
})

test('no path leads out of the house', async ({ baseURL: home }) => {
  const baseURL = home ?? ''
  for (const path of [
    '//evil.example',
    '//evil.example/ja',
    '/\\evil.example',
    '/%2f%2fevil.example',
    '/%5c%5cevil.example/..',
    '/ja//evil.example',
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/ja/..%5c..%5cpackage.json',
    '/_next/static/../../package.json',
    '/_next/static/%2e%2e/%2e%2e/package.json',
    '/_next/static/..%2f..%2f..%2fpackage.json',
    '/ja%00/help',
    '/staff/settings/notices/..%2f..%2f/ja/paper.pdf',
  ]) {
    const { status, location, text } = await asked(baseURL, path)
    expect(leadsAway(location, baseURL), `${path} leads to ${location}`).toBe(false)
    expect(status, path).toBeLessThan(500)
    expect(text, path).not.toContain('"devDependencies"')
  }
})
