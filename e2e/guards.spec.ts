import { type APIRequestContext, type Browser, expect, type Page, test } from '@playwright/test'
import { operations, pathOf } from './all-operations.ts'
import { signIn } from './staff-sign-in.ts'

/** What another site can do in the browser of somebody who is here: nothing, with script or without. */
const SIGN_IN = '/staff/sign-in'
const EVIL = 'http://evil.example/'

/** What a browser without script would send, with the hidden fields that name the action. */
const hiddenIn = async (page: Page, form: ReturnType<Page['locator']>): Promise<Record<string, string>> =>
  Object.fromEntries(
    await page
      .locator('form', { has: form })
      .locator('input[type=hidden]')
      .evaluateAll((inputs) =>
        inputs.map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']),
      ),
  )

async function formOn(browser: Browser, baseURL: string): Promise<Record<string, string>> {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
  const page = await context.newPage()
  await page.goto(SIGN_IN)
  const hidden = await hiddenIn(page, page.getByLabel('パスワード'))
  await context.close()
  return { ...hidden, loginId: 'admin', password: 'hibari-admin' }
}

const send = (request: APIRequestContext, form: Record<string, string>, headers: Record<string, string>) =>
  request.post(SIGN_IN, { multipart: form, headers, maxRedirects: 0 })

test('a form from another site signs nobody in, the same form from our page does', async ({
  browser,
  request,
  baseURL,
}) => {
  const ours = baseURL ?? ''
  const form = await formOn(browser, ours)
  const action = Object.values(form).find((value) => value.includes('"id"')) ?? '{}'
  const byScript = { 'next-action': String(JSON.parse(action).id) }
  for (const origin of ['https://evil.example', 'null'])
    for (const headers of [{ origin }, { origin, ...byScript }]) {
      const answer = await send(request, form, headers)
      expect(answer.status()).toBeGreaterThanOrEqual(400)
      expect(answer.headers()['set-cookie']).toBeUndefined()
    }
  const answer = await send(request, form, { origin: ours })
  expect(answer.status()).toBe(303)
  const ticket = answer.headers()['set-cookie'] ?? ''
  expect(ticket).toMatch(/^staff-session=.*; HttpOnly; SameSite=lax/i)
  expect(ticket).not.toMatch(/domain=/i)
})

/** A page of another site with one form that its visitor is made to press. */
async function lure(owner: Page, action: string, fields: Record<string, string>): Promise<number> {
  // A refusal without a body is an error page of the browser's own, which stands in the way of the next address.
  const page = await owner.context().newPage()
  const inputs = Object.entries(fields).map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${value.replaceAll('"', '&quot;')}">`,
  )
  const form = `<form method="post" enctype="multipart/form-data" action="${action}">${inputs.join('')}<button>Win</button></form>`
  await page.route(`${EVIL}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Win</title>${form}` }),
  )
  await page.goto(EVIL)
  const sent = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name: 'Win' }).click()
  const status = (await sent).status()
  await page.close()
  return status
}

test('a page of another site signs nobody out and changes nothing of theirs', async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, 'administrator')
  const context = await browser.newContext({
    javaScriptEnabled: false,
    baseURL,
    storageState: await page.context().storageState(),
  })
  const plain = await context.newPage()
  await plain.goto('/staff')
  const signOut = await hiddenIn(plain, plain.getByRole('button', { name: 'ログアウト' }))
  expect(Object.keys(signOut).join()).toContain('$ACTION')
  await context.close()
  expect(await lure(page, `${baseURL}/staff`, signOut)).toBeGreaterThanOrEqual(400)
  expect(await lure(page, `${baseURL}/staff/settings/transfer/file`, { mode: 'merge' })).toBe(403)
  const theme = { theme: 'contrast', back: '/ja' }
  expect(await lure(page, `${baseURL}/api/preferences`, theme)).toBe(403)
  await page.goto('/staff')
  await expect(page.getByRole('button', { name: 'ログアウト' })).toBeVisible()
  await page.goto('/ja')
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'contrast')
})

test('no route takes a form of another site, whoever is signed in', async ({ page }) => {
  await signIn(page, 'administrator')
  const posts = operations.filter(({ kind, name }) => kind === 'route' && name === 'POST')
  expect(posts.length).toBeGreaterThan(10)
  for (const one of posts)
    for (const origin of ['https://evil.example', 'null']) {
      const options = { headers: { origin }, multipart: { any: 'thing' }, maxRedirects: 0 }
      const answer = await page.request.post(pathOf(one), options)
      expect([400, 401, 403, 404], `${one.address} from ${origin}`).toContain(answer.status())
      expect(answer.headers()['set-cookie'], one.address).toBeUndefined()
    }
})
