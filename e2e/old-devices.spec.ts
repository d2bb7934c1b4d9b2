import { expect, type Page } from '@playwright/test'
import { anAccount } from '#db/testing/residents.ts'
import { isSignedIn, signIn } from './account-steps.ts'
import { heading } from './fixtures.ts'
import { test } from './own-counter.ts'
import { bookVisit, button, chooseTime, goOn, lookUp } from './visit-steps.ts'

// Telephones that are slow, or older than what pages are made of today.

test('a browser that understands neither our style nor our scripts books, signs in and cancels', async ({
  page,
  office,
  morning,
}) => {
  // A script that such a browser cannot read breaks off at its first line.
  await page.route(/\/_next\/static\/.*\.css/, (route) =>
    route.fulfill({ contentType: 'text/css', body: '' }),
  )
  await page.route(/\/_next\/static\/.*\.js/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '' }),
  )
  const { number } = await anAccount()
  const kept = await bookVisit(page, office, await morning())
  await expect(page.getByText('交付通知書')).toBeVisible()
  await expectPlainOrder(page)
  await lookUp(page, kept)
  await expect(heading(page)).toHaveText('予約の内容')
  await page.getByRole('link', { name: '予約を取り消す' }).click()
  await button(page, 'この予約を取り消す').click()
  await expect(page.getByText('予約を取り消しました')).toBeVisible()
  await signIn(page, number, 'wrong')
  await expect(page.getByText('住民IDまたはパスワードが違います')).toBeVisible()
  await signIn(page, number)
  await isSignedIn(page)
  await expectPlainOrder(page)
})

/** From top to bottom: the way past the header, the header, what the page is about, the footer; and no giant drawings. */
async function expectPlainOrder(page: Page): Promise<void> {
  const parts = ['a[href="#main"]', 'header', 'main h1', 'main h2', 'footer']
  const tops = await Promise.all(
    parts.map(async (part) => (await page.locator(part).first().boundingBox())?.y ?? -1),
  )
  expect(tops).toEqual(tops.toSorted((one, other) => one - other))
  for (const drawing of await page.locator('svg.icon').all())
    expect((await drawing.boundingBox())?.width ?? 0).toBeLessThanOrEqual(24)
}

test('the style sheet has nothing that would make an older browser drop all of it', async ({ page }) => {
  await page.goto('/ja')
  const sheet = await page.locator('link[rel=stylesheet]').first().getAttribute('href')
  const style = await (await page.request.get(sheet ?? '')).text()
  expect(style.length).toBeGreaterThan(10_000)
  const newer = ['@layer', '@scope', 'oklch(', 'light-dark(', '(width>', '(width<', '{&']
  expect(newer.filter((word) => style.includes(word))).toEqual([])
  // A list of selectors falls with the one that is not understood: the newer ones stand in rules of their own.
  expect(style.match(/,[^{}]*:has\([^{}]*\{|:has\([^{}]*,[^{}]*\{/)).toBeNull()
})

test('nothing moves while a page comes to life on a slow telephone', { tag: '@script' }, async ({
  page,
  office,
  morning,
}) => {
  test.slow()
  await page.setViewportSize({ width: 360, height: 640 })
  await page.addInitScript(() => {
    const seen = window as Window & { moved?: number }
    seen.moved = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if ('value' in entry) seen.moved = (seen.moved ?? 0) + Number(entry.value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const processor = await page.context().newCDPSession(page)
  const rests = async (address: string) => {
    await processor.send('Emulation.setCPUThrottlingRate', { rate: 6 })
    // A busy machine may paint half a page before the rest has come; what moves by itself moves each time.
    await expect(async () => {
      await page.goto(address, { waitUntil: 'networkidle' })
      const moved = await page.evaluate(() => (window as Window & { moved?: number }).moved)
      expect(moved, address).toBeLessThan(0.05)
    }).toPass({ timeout: 30_000 })
    await processor.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  }
  const { day, slots } = await morning()
  for (const address of ['', '/availability', `/availability?service=${office.service.id}&day=${day}`])
    await rests(`/ja${address}`)
  await chooseTime(page, office, { day, slots })
  await rests('/my/reservations/new')
  await rests('/ja/reservations/new')
  await goOn(page)
  await rests('/ja/reservations/new/confirm')
  await button(page, 'この内容で予約する').click()
  await expect(heading(page)).toHaveText('予約が完了しました')
  await rests('/ja/reservations/new/done')
  await page.getByRole('link', { name: '予約の内容を見る' }).click()
  const reservation = new URL(page.url()).pathname
  for (const step of ['', '/change', '/cancel']) await rests(`${reservation}${step}`)
})
