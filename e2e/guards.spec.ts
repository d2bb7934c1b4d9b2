import { type APIRequestContext, type Browser, expect, test } from '@playwright/test'

// A form that another site sends in the name of somebody here does nothing, as a page with script sends it or without.

const SIGN_IN = '/staff/sign-in'

/** What a browser without script would send, with the hidden fields that name the action. */
async function formOn(browser: Browser, baseURL: string): Promise<Record<string, string>> {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
  const page = await context.newPage()
  await page.goto(SIGN_IN)
  const hidden = await page
    .locator('form', { has: page.getByLabel('パスワード') })
    .locator('input[type=hidden]')
    .evaluateAll((inputs) =>
      inputs.map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']),
    )
  await context.close()
  return { ...Object.fromEntries(hidden), loginId: 'admin', password: 'hibari-admin' }
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
