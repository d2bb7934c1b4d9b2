import { globSync, readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { staffMember } from '#db/testing/factories.ts'
import { rememberPreference } from '#lib/i18n/page-preferences.ts'
import { rememberStaffLocale } from '#lib/i18n/staff-locale.ts'
import { openAccess } from './access-session.ts'
import { keepGivenCode } from './given-code.ts'
import { keepInitialPassword } from './initial-password.ts'
import { keepRecoveryCodes } from './recovery-codes.ts'
import { keepResidentTicket } from './resident-ticket.ts'
import { keepSecretHolder } from './secret-holder.ts'
import { rememberCounter, rememberView } from './staff-counter.ts'
import { keepStaffTicket } from './staff-session.ts'
import { keepStaffTyped } from './staff-typed-form.ts'
import { keepHeldToken } from './visitor.ts'

const browser = vi.hoisted(() => ({
  asked: {} as Record<string, string>,
  set: [] as [string, { path: string }][],
}))

vi.mock('next/headers', () => ({
  headers: async () => new Headers(browser.asked),
  cookies: async () => ({
    set: (name: string, _value: string, options: { path: string }) => browser.set.push([name, options]),
    get: () => undefined,
    has: () => false,
  }),
}))

const ID = '6d4cbb2e-0f5c-4f6a-9d3e-9832056732aa'

/** Everything that makes a browser keep something. */
async function setAll(): Promise<void> {
  await openAccess({ reservationId: ID, number: '1000000008', keyHash: 'a fingerprint' })
  const staff = await staffMember()
  await keepInitialPassword(staff, { personId: ID, password: 'abcd' })
  await keepRecoveryCodes(staff, ['abcd'])
  await keepStaffTyped(staff, '/staff/settings/erase', { word: ['abcd'] })
  await keepGivenCode(staff, { residentId: ID, code: 'ABCD', expiresAt: new Date() })
  await keepResidentTicket({ residentId: ID, sessionId: ID })
  await keepSecretHolder({ residentId: ID, proof: { tokenId: ID } })
  await keepStaffTicket({ staffId: ID, sessionId: ID, token: ID })
  await keepHeldToken('token')
  await rememberCounter('hall')
  await rememberView('board')
  await rememberPreference('theme', 'contrast')
  await rememberStaffLocale('en')
}

beforeEach(() => {
  browser.set = []
})

describe('every cookie', () => {
  it.each([
    ['https', true],
    ['http', false],
  ])(
    'over %s is read by no script, sent by no other site and kept for this host alone',
    async (scheme, secure) => {
      browser.asked = { 'x-forwarded-proto': scheme }
      await setAll()
      expect(browser.set.map(([name]) => name)).toHaveLength(13)
      for (const [name, options] of browser.set)
        expect({ name, ...options }).toEqual({
          name,
          httpOnly: true,
          sameSite: 'lax',
          secure,
          path: expect.stringMatching(/^\//),
          maxAge: expect.any(Number),
        })
    },
  )

  it('over https bears the prefix that its path allows, choices of the look and the language too', async () => {
    browser.asked = { 'x-forwarded-proto': 'https' }
    await setAll()
    for (const [name, { path }] of browser.set) {
      const prefix = path === '/' ? '__Host-' : '__Secure-'
      expect(name.startsWith(prefix), name).toBe(true)
    }
  })

  it('is in the table of docs/security.md, and every cookie of the table is set', async () => {
    browser.asked = {}
    await setAll()
    await rememberPreference('textSize', 'large')
    const table = /### Cookies\n([^#]*)/.exec(readFileSync('docs/security.md', 'utf8'))?.[1] ?? ''
    const told = [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name)
    // The last one is set by the router for residents' languages (`e2e/cookies.spec.ts`), the other where a form waits.
    const elsewhere = ['language', 'typed-form']
    expect(told.toSorted()).toEqual([...browser.set.map(([name]) => name), ...elsewhere].toSorted())
  })

  it('of staff is sent to pages of staff only', async () => {
    await setAll()
    const staff = browser.set.filter(([name]) =>
      /staff|given-code|recovery-codes|initial-password/.test(name),
    )
    expect(staff).toHaveLength(8)
    for (const [, options] of staff)
      expect(options).toMatchObject({ path: expect.stringMatching(/^\/staff/) })
  })

  it('is set with the options of this file', () => {
    const files = globSync('{app,lib}/**/*.{ts,tsx}').filter((file) => !file.endsWith('.test.ts'))
    const setting = files.filter((file) => /cookies\(\)\)\s*\.set\(/.test(readFileSync(file, 'utf8')))
    expect(setting.length).toBeGreaterThan(5)
    for (const file of setting) expect(readFileSync(file, 'utf8'), file).toContain('cookieOptions(')
  })
})
