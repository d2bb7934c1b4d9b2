import { type APIRequestContext, expect, type Page, test } from '@playwright/test'
import { findFaults } from './axe.ts'
import { openMail } from './mail-steps.ts'
import { signIn } from './staff-sign-in.ts'

const NUMBER = /\d{3}-\d{3}-\d{4}/
const KEY = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/
const WEEK = 7 * 24 * 3600_000

/** An error of the browser on any page fails the test it happens in; a page that is not there is asked for on purpose. */
test.beforeEach(({ page }) => {
  page.on('pageerror', (error) => expect.soft(error.message).toBe('no error in the browser'))
  page.on('console', (message) => {
    if (message.type() === 'error') expect.soft(message.text()).toContain('status of 404')
  })
})

/** The address of a day that has free times, a week ahead, where changing and cancelling are still allowed. */
async function dayWithTimes(request: APIRequestContext): Promise<string> {
  const { items: offered } = await (await request.get('/api/v1/services?locale=ja')).json()
  const service = offered[0].id
  const [from, until] = [Date.now() + WEEK, Date.now() + 2 * WEEK].map((time) => new Date(time).toISOString())
  const query = new URLSearchParams({
    service,
    persons: '1',
    from: from?.slice(0, 10) ?? '',
    to: until?.slice(0, 10) ?? '',
  })
  const { items } = await (await request.get(`/api/v1/availability?${query}`)).json()
  const free = items.find(({ state }: { state: string }) => state === 'open')
  return `/ja/availability?${new URLSearchParams({ service, counter: free.counter, day: free.startsAt.slice(0, 10) })}`
}

/** Books by the pages, with mail in English. */
async function book(page: Page, email: string) {
  await page.goto(await dayWithTimes(page.request))
  await page
    .getByRole('button', { name: /空きあり/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: 'メールアドレス' }).fill(email)
  await page.getByLabel('窓口とメールの言語').selectOption('en')
  await page.getByRole('button', { name: '確認へ進む' }).click()
  await page.getByRole('button', { name: 'この内容で予約する' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('予約が完了しました')
  const done = await page.getByRole('main').innerText()
  const [number = '', key = ''] = [NUMBER.exec(done)?.[0], KEY.exec(done)?.[0]]
  return { number, key, files: `/api/files/reservations/${number.replaceAll('-', '')}` }
}

test('a booking is mailed in the language that was chosen; staff read it, but not its key', async ({
  page,
}) => {
  const email = `hanako.${test.info().project.name}@example.jp`
  const { number, key } = await book(page, email)
  await signIn(page, 'administrator')
  await openMail(page, number, '予約の受付')
  const main = page.getByRole('main')
  await expect(main).toContainText(email)
  await expect(main).toContainText(`Your reservation is confirmed (no. ${number})`)
  await expect(main).toContainText('What to bring')
  await expect(main).toContainText('••••-••••-••••')
  expect(await page.content()).not.toContain(key)
  expect(await page.content()).not.toContain(key.replaceAll('-', ''))
})

test('the calendar entry and the slip are for the one who has the key', async ({
  page,
  playwright,
  baseURL,
}) => {
  const { number, key, files } = await book(page, '')
  const entry = await page.request.get(`${files}/visit.ics?locale=ja`)
  expect(entry.headers()['content-type']).toContain('text/calendar')
  expect(await entry.text()).toContain(`DESCRIPTION:予約番号 ${number}`)
  expect(await entry.text()).toContain('STATUS:CONFIRMED')
  const slip = await page.request.get(`${files}/slip.pdf?locale=en`)
  expect(slip.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'cache-control': 'private, no-store',
  })
  expect((await slip.body()).subarray(0, 5).toString()).toBe('%PDF-')
  expect(await entry.text()).not.toContain(key)

  const stranger = await playwright.request.newContext({ baseURL })
  for (const file of ['visit.ics', 'slip.pdf']) {
    const answer = await stranger.get(`${files}/${file}`)
    expect(answer.status()).toBe(404)
    expect(answer.headers()['content-type']).toContain('application/problem+json')
    expect((await stranger.post(`${files}/${file}`)).status()).toBe(405)
  }
  await stranger.dispose()
})

test('a cancelled visit is mailed, leaves the calendar and has no slip', async ({ page }) => {
  const { number, files } = await book(page, `jiro.${test.info().project.name}@example.jp`)
  await page.goto(`/ja/reservations/${number.replaceAll('-', '')}/cancel`)
  await page.getByRole('button', { name: 'この予約を取り消す' }).click()
  await expect(page).not.toHaveURL(/cancel$/)
  expect(await (await page.request.get(`${files}/visit.ics`)).text()).toContain('STATUS:CANCELLED')
  expect((await page.request.get(`${files}/slip.pdf`)).status()).toBe(404)
  await signIn(page, 'call_centre')
  await openMail(page, number, '予約の取消し')
  await expect(page.getByRole('main')).toContainText('You do not need to come.')
})

test('mail that failed waits for somebody with its reason, and is tried again', async ({ page }) => {
  await signIn(page, 'administrator')
  // The other browser may be at the same mail.
  await expect(async () => {
    await page.goto('/staff/mail')
    await expect(page.getByText('送れなかったメール：1件')).toBeVisible({ timeout: 1000 })
    await expect(page.getByText('メールアドレスの形が正しくありません。')).toBeVisible({ timeout: 1000 })
    await page.getByRole('button', { name: /もう一度送る/ }).click({ timeout: 1000 })
    await expect(page).toHaveURL(/\/staff\/mail\/[0-9a-f-]{36}$/, { timeout: 2000 })
  }).toPass({ timeout: 25_000 })
  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('main').getByText('送信失敗')).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 20_000 })
})

test('the list is narrowed by state, and nonsense in its address shows it whole', async ({ page }) => {
  await signIn(page, 'call_centre')
  await page.goto('/staff/mail?status=nonsense&page=-3')
  await expect(page.getByRole('link', { name: /^すべて/ })).toHaveAttribute('aria-current', 'true')
  await page.getByRole('link', { name: '送信済み' }).click()
  await expect(page).toHaveURL('/staff/mail?status=sent')
  await expect(page.getByRole('link', { name: '送信済み' })).toHaveAttribute('aria-current', 'true')
  // A page has its address before it has all of its lines.
  await page.waitForLoadState()
  const lines = page.getByRole('row')
  expect(await lines.count()).toBeGreaterThan(10)
  await expect(lines.filter({ hasText: '送信済み' })).toHaveCount((await lines.count()) - 1)
})

test('who has not the right finds no such page', async ({ page }) => {
  await signIn(page, 'clerk')
  expect((await page.goto('/staff/mail'))?.status()).toBe(404)
  expect((await page.goto(`/staff/mail/${crypto.randomUUID()}`))?.status()).toBe(404)
})

test.describe('with script', { tag: '@script' }, () => {
  for (const theme of ['standard', 'contrast'])
    test(`axe finds nothing in the ${theme} theme`, async ({ page, context, baseURL }) => {
      await context.addCookies([{ name: 'theme', value: theme, url: baseURL ?? '' }])
      await signIn(page, 'administrator')
      await page.goto('/staff/mail')
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      expect((await findFaults(page)).faults).toEqual([])
      await page
        .getByRole('link', { name: /を見る$/ })
        .first()
        .click()
      await expect(page.getByRole('heading', { level: 2 })).toHaveText('本文')
      expect((await findFaults(page)).faults).toEqual([])
    })
})
