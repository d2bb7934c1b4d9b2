import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { test } from './own-counter.ts'
import { signIn } from './staff-sign-in.ts'
import { bookVisit, lookUp } from './visit-steps.ts'

/** Every `Set-Cookie` that the browser is sent, as it stands there. */
function setIn(page: Page): string[] {
  const all: string[] = []
  page.on('response', async (response) => {
    const sent = await response.headersArray().catch(() => [])
    all.push(...sent.filter(({ name }) => name.toLowerCase() === 'set-cookie').map(({ value }) => value))
  })
  return all
}

/** The rule that docs/security.md gives. What is over https alone, `Secure` and the prefixes, `visitor.test.ts` shows. */
function breaks(cookie: string, known: ReadonlySet<string>): string[] {
  const [pair = '', ...attributes] = cookie.split(';').map((part) => part.trim())
  const has = (wanted: string) => attributes.some((one) => one.toLowerCase() === wanted)
  const name = pair.slice(0, pair.indexOf('='))
  return [
    ...(known.has(name) ? [] : [`${name} is not in the table`]),
    ...(has('httponly') ? [] : [`${name} is for scripts`]),
    ...(has('samesite=lax') ? [] : [`${name} is sent by other sites`]),
    ...(attributes.some((one) => /^domain=/i.test(one)) ? [`${name} is for other hosts`] : []),
    ...(attributes.some((one) => /^path=\//i.test(one)) ? [] : [`${name} names no path`]),
  ]
}

test('every cookie of a booking, of staff and of the look is kept as the table says', async ({
  page,
  office,
  morning,
}) => {
  const table = /### Cookies\n([^#]*)/.exec(readFileSync('docs/security.md', 'utf8'))?.[1] ?? ''
  const known = new Set([...table.matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name))
  const set = setIn(page)
  await page.goto('/')
  await page.goto('/en')
  const kept = await bookVisit(page, office, await morning())
  await page.context().clearCookies()
  await lookUp(page, kept)
  await page.locator('summary', { hasText: '文字・色' }).click()
  await page.getByRole('button', { name: '特大' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-text-size', 'largest')
  await page.locator('summary', { hasText: '文字・色' }).click()
  await page.getByRole('button', { name: '白黒反転' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast')
  await page.goto('/staff/sign-in')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.getByRole('button', { name: '日本語' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
  await signIn(page, 'clerk')
  await page.goto('/staff')
  await page.getByRole('button', { name: office.counter.name }).click()
  await expect(page).toHaveURL(new RegExp(`counter=${office.counter.id}`))
  await page.getByRole('button', { name: 'ログアウト' }).click()
  await expect(page).toHaveURL(/sign-in/)
  const names = () => [...new Set(set.map((cookie) => cookie.slice(0, cookie.indexOf('='))))]
  const expected = ['held-place', 'reservation-access', 'theme', 'text-size', 'language']
  // What an answer brought along is told a moment after its page.
  await expect
    .poll(names)
    .toEqual(expect.arrayContaining([...expected, 'staff-session', 'staff-language', 'staff-counter']))
  expect(set.flatMap((cookie) => breaks(cookie, known))).toEqual([])
})
