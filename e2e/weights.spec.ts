import { type Browser, expect, type Page } from '@playwright/test'
import { anAccount } from '#db/testing/residents.ts'
import { isSignedIn, signIn } from './account-steps.ts'
import { hasScript } from './fixtures.ts'
import { test } from './own-counter.ts'
import { manyLocales } from './resident-pages.ts'
import { button, chooseTime, finish, goOn } from './visit-steps.ts'

/** What a booking page may weigh on the way to somebody who has seen none before: old phones, slow lines. */
const limits = { withScript: 220_000, without: 40 * 1024, requestsWithout: 6 }

test('every booking page is light on its first load', async ({ page, browser, office, morning }) => {
  test.slow()
  const { day } = await morning()
  const light = async (path: string) => {
    const { bytes, requests } = await firstLoad(page, browser, path)
    test.info().annotations.push({ type: path, description: `${bytes} octets in ${requests} requests` })
    expect.soft(bytes, path).toBeLessThanOrEqual(hasScript() ? limits.withScript : limits.without)
    if (!hasScript()) expect.soft(requests, path).toBeLessThanOrEqual(limits.requestsWithout)
  }
  // In scripts that the device may lack, as the one of these tests: their pages bring a font.
  const lightWithFont = async (path: string) => {
    for (const locale of ['my', 'ne', 'th']) await light(path.replace('/ja', `/${locale}`))
  }
  await light('/ja')
  await light('/ja/availability')
  await light(`/ja/availability?service=${office.service.id}&service=${office.further.id}&day=${day}`)
  await light('/ja/reservations/lookup')
  await chooseTime(page, office, { day, slots: [] })
  await light('/ja/reservations/new')
  await lightWithFont('/ja/reservations/new')
  await goOn(page)
  await light('/ja/reservations/new/confirm')
  const { number } = await finish(page)
  const reservation = `/ja/reservations/${number.replaceAll('-', '')}`
  for (const path of ['', '/change', `/change?day=${day}`, '/cancel']) await light(`${reservation}${path}`)
  await page.goto('/ja/reservations/new/done')
  await light('/ja/reservations/new/done')
  await lightWithFont('/ja/reservations/new/done')
  await expect(button(page, 'この端末から消して終わる')).toBeVisible()
  await expect(button(page, '予約番号をコピー')).toBeVisible({ visible: hasScript() })
})

test('nothing that is seen moves while a page loads', { tag: '@script' }, async ({
  page,
  browser,
  office,
  morning,
}) => {
  test.slow()
  await page.setViewportSize({ width: 360, height: 740 })
  const isStill = async (path: string, locales: readonly string[] = manyLocales) => {
    // A busy machine may paint half a page before the rest has come; what moves by itself moves each time.
    for (const locale of locales)
      await expect(async () => {
        const { moved } = await firstLoad(page, browser, `/${locale}${path}`)
        expect(moved, `/${locale}${path}`).toBe(0)
      }).toPass({ timeout: 20_000 })
  }
  const { day } = await morning()
  await isStill('', ['ja', 'my'])
  await isStill(`/availability?service=${office.service.id}&day=${day}`, ['ja', 'my'])
  await chooseTime(page, office, { day, slots: [] })
  await isStill('/reservations/new')
  await goOn(page)
  await isStill('/reservations/new/confirm')
  await finish(page)
  await isStill('/reservations/new/done', [...manyLocales, 'zh-Hans', 'ko', 'vi', 'ne'])
  const { number } = await anAccount()
  await signIn(page, number)
  await isSignedIn(page)
  await isStill('/account/password')
})

/** Loads a page in a browser that has the cookies of this one and nothing in its memory. */
async function firstLoad(page: Page, browser: Browser, path: string) {
  const context = await browser.newContext({
    storageState: await page.context().storageState(),
    viewport: page.viewportSize(),
  })
  const fresh = await context.newPage()
  const network = await context.newCDPSession(fresh)
  await network.send('Network.enable')
  let [bytes, requests] = [0, 0]
  network.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
    requests += 1
  })
  await fresh.addInitScript(() => {
    new PerformanceObserver((list) => {
      const moves = list.getEntries() as (PerformanceEntry & { value: number })[]
      const before = Number(document.documentElement.dataset.moved ?? 0)
      document.documentElement.dataset.moved = String(moves.reduce((sum, { value }) => sum + value, before))
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const answer = await fresh.goto(path, { waitUntil: 'networkidle' })
  expect(answer?.status(), path).toBe(200)
  expect(new URL(fresh.url()).pathname, path).toBe(path.split('?')[0])
  const moved = hasScript()
    ? await fresh.evaluate(() => Number(document.documentElement.dataset.moved ?? 0))
    : 0
  await context.close()
  return { bytes, requests, moved }
}
