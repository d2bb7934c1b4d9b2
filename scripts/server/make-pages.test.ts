import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePages } from './make-pages.ts'

/** A build of three pages, of which one fails. */
const built = mkdtempSync(path.join(tmpdir(), 'madoguchi-built-'))

const pages = {
  '/(resident)/[locale]/page': '/[locale]',
  '/(resident)/[locale]/reservations/new/page': '/[locale]/reservations/new',
  '/(resident)/[locale]/help/page': '/[locale]/help',
  '/(resident)/[locale]/reservations/[number]/page': '/[locale]/reservations/[number]',
  '/(staff)/staff/page': '/staff',
  '/api/forms/holds/route': '/api/forms/holds',
}

beforeAll(() => {
  writeFileSync(path.join(built, 'app-path-routes-manifest.json'), JSON.stringify(pages))
  for (const page of Object.keys(pages)) {
    const file = path.join(built, 'server/app', `${page}.js`)
    mkdirSync(path.dirname(file), { recursive: true })
    const act = page.includes('help') ? 'throw new Error()' : `response.end(${JSON.stringify(page)})`
    writeFileSync(file, `exports.handler = async (request, response) => { ${act} }`)
  }
})

afterAll(() => rmSync(built, { recursive: true }))

/** What is made of a request, and whether it was. */
async function make(url: string, given: { method?: string; headers?: Record<string, string> } = {}) {
  const { method = 'GET', headers = { 'x-language-settled': 'yes' } } = given
  const request = Object.assign(new IncomingMessage(new Socket()), { url, method, headers })
  const response = new ServerResponse(request)
  let sent: unknown
  response.end = (body: unknown) => {
    sent = body
    return response
  }
  return { isMade: await makePages(built)(request, response), sent }
}

describe('a page without the router', () => {
  it.each([
    ['/ja', '/(resident)/[locale]/page'],
    ['/en?theme=contrast', '/(resident)/[locale]/page'],
    ['/ja-easy/reservations/new', '/(resident)/[locale]/reservations/new/page'],
    ['/ja/reservations/new?refusal=slot_full&a=/b', '/(resident)/[locale]/reservations/new/page'],
  ])('is made for %s', async (url, page) => {
    expect(await make(url)).toEqual({ isMade: true, sent: page })
  })

  it.each([
    '/ja/',
    '//reservations/new/',
    '/ja/reservations/1000000008',
    '/ja/reservations/[number]',
    '/ja/reservations/new/',
    '/ja//reservations/new',
    '/ja/Help',
    '/ja/../staff',
    '/ja/nothing',
  ])('is left to the router at %s', async (url) => {
    expect(await make(url)).toEqual({ isMade: false, sent: undefined })
  })

  it.each<[string, { method?: string; headers?: Record<string, string> }]>([
    ['whose language is not settled', { headers: {} }],
    ['that a form is sent to', { method: 'POST' }],
    ['of which only the head is asked for', { method: 'HEAD' }],
    ['of which a part is asked for', { headers: { 'x-language-settled': 'yes', rsc: '1' } }],
    ['that is looked at before', { headers: { 'x-language-settled': 'yes', 'next-router-prefetch': '1' } }],
  ])('is left to the router %s', async (_case, given) => {
    expect(await make('/ja/reservations/new', given)).toEqual({ isMade: false, sent: undefined })
  })

  it('is left to the router when it failed', async () => {
    expect(await make('/ja/help')).toEqual({ isMade: false, sent: undefined })
  })
})
