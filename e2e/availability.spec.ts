import { expect, type Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll, heading } from './fixtures.ts'
import { test } from './own-counter.ts'
import { button, showsTime, time } from './visit-steps.ts'

const month = (page: Page) => page.getByRole('table', { name: /の空き状況/ })
const dayLink = (page: Page, day: string) => month(page).locator(`a[href*="day=${day}"]`)
const alert = (page: Page) => page.getByRole('main').getByRole('alert')
const held = '窓口で必要なことを選ぶ'

test('a day is chosen from the month, a time from the day, and the place is held', async ({
  page,
  office,
  morning,
}) => {
  const { day } = await morning()
  await page.goto(`/ja/availability?service=${office.service.id}&day=${day}`)
  await showsTime(page, '10:00')
  await page.goto(`/ja/availability?service=${office.service.id}&month=${day.slice(0, 7)}`)
  await expect(month(page).getByRole('columnheader')).toHaveText(['日', '月', '火', '水', '木', '金', '土'])
  await expect(dayLink(page, day)).toHaveAccessibleName(/^\d+年\d+月\d+日.*空きあり$/)
  await dayLink(page, day).click()
  await expect(page.getByRole('heading', { level: 2, name: /の時間$/ })).toBeInViewport()
  await expect(page.getByRole('heading', { level: 3, name: office.counter.name })).toBeVisible()
  await expectAccessible(page)
  await time(page, '10:30').click()
  await expect(heading(page)).toHaveText(held)
})

test('the month is a list too, with the counters that are free', async ({ page, office, morning }) => {
  const { day } = await morning()
  await morning({ day, at: office.annexe })
  await page.goto(`/ja/availability?service=${office.service.id}&day=${day}`)
  await expect(async () => {
    await page.reload()
    await expect(time(page, '10:00')).toHaveCount(2, { timeout: 300 })
  }).toPass({ timeout: 10_000 })
  await page.getByRole('link', { name: '一覧' }).click()
  const entry = page.locator('main li', { has: page.locator(`a[href*="day=${day}"]`) })
  await expect(entry).toContainText('空きあり')
  await expect(entry).toContainText(office.counter.name)
  await expect(entry).toContainText(office.annexe.name)
  await expectAccessible(page)
})

test('one counter can be chosen, and more persons need more time', async ({ page, office, morning }) => {
  const { day } = await morning({ count: 2 })
  await page.goto(`/ja/availability?service=${office.service.id}&day=${day}`)
  await showsTime(page, '10:15')
  await page.getByLabel('人数', { exact: true }).selectOption('2人')
  await page.getByLabel('窓口', { exact: true }).selectOption(office.counter.name)
  await button(page, '空き状況を見る').click()
  await expect(page).toHaveURL(/persons=2/)
  await dayLink(page, day).click()
  await expect(time(page, '10:00')).toBeVisible()
  await expect(time(page, '10:15')).toHaveCount(0)
})

test('the first free time over all counters is one tap away', async ({ page }) => {
  await page.goto('/ja')
  await page.getByRole('link', { name: /いちばん早い空きを見る/ }).click()
  await expect(page.getByRole('heading', { name: 'いちばん早い空き' })).toBeVisible()
  await expectAccessible(page)
  await button(page, 'この日時で予約へ進む').click()
  await expect(heading(page)).toHaveText(held)
})

test('who comes too late for a time is told so, with the nearest free ones', async ({
  page,
  browser,
  office,
  morning,
}) => {
  const { day } = await morning({ lanes: 1 })
  await page.goto(`/ja/availability?service=${office.service.id}&day=${day}`)
  await showsTime(page, '10:15')
  const other = await browser.newContext()
  const faster = await other.newPage()
  await faster.goto(page.url())
  await time(faster, '10:15').click()
  await expect(heading(faster)).toHaveText(held)
  await other.close()

  await time(page, '10:15').click()
  await expect(page.getByText('ちょうど満員になりました')).toBeInViewport()
  await expectAccessible(page)
  const nearest = page.getByRole('list', { name: '近くの空いている日時' }).getByRole('button')
  await expect(nearest).toHaveCount(3)
  await expect(nearest.first()).toContainText(/10:(00|30)/)
  await nearest.first().click()
  await expect(heading(page)).toHaveText(held)
})

test('the months are left and right, as far as there is something to book', async ({ page }) => {
  await page.goto('/ja/availability')
  const months = page.getByRole('navigation', { name: '月の切り替え' })
  await expect(months.getByRole('link', { name: '前の月' })).toHaveCount(0)
  const first = await month(page).getAttribute('aria-labelledby')
  expect(first).toBe('month')
  const title = await page.locator('#month').innerText()
  await months.getByRole('link', { name: '次の月' }).click()
  await expect(page.locator('#month')).not.toHaveText(title)
  await months.getByRole('link', { name: '前の月' }).click()
  await expect(page.locator('#month')).toHaveText(title)
})

test('nonsense in the address is said and replaced', async ({ page }) => {
  const nonsense = [
    'service=nowhere',
    'persons=-1',
    'persons=1&persons=2',
    'month=2026-13',
    'day=2026-02-30',
    'view=%00%FF',
    `counter=${'x'.repeat(3000)}`,
    'first=yes',
  ]
  for (const query of nonsense) {
    const answer = await page.goto(`/ja/availability?${query}`)
    expect(answer?.status(), query).toBe(200)
    await expect(alert(page), query).toContainText('読み取れない条件')
  }
  await page.goto('/ja/availability?day=1999-12-31')
  await expect(alert(page)).toContainText('予約できる期間')
  await page.goto('/ja/availability?persons=99')
  await expect(alert(page)).toContainText('一度に予約できるのは')
  await page.goto('/ja/availability?refusal=slot_full&around=yesterday')
  await expect(page.getByText('ちょうど満員になりました')).toBeVisible()
})

test('a form that no page of ours sends gets a plain answer', async ({ page, office, morning }) => {
  const { day } = await morning()
  const send = (form: Record<string, string>) =>
    page.request.post('/api/forms/holds', { form, maxRedirects: 0 })
  for (const fields of [
    {},
    { counterId: '../x', service: office.service.id, persons: '1', startsAt: 'now' },
    {
      counterId: office.counter.id,
      service: office.service.id,
      persons: '1e9',
      startsAt: `${day}T01:00:00Z`,
    },
    { counterId: 'nowhere', service: 'nothing', persons: '1', startsAt: `${day}T01:00:00Z` },
    {
      counterId: office.counter.id,
      service: office.service.id,
      persons: '20',
      startsAt: `${day}T01:00:00Z`,
    },
    {
      counterId: office.counter.id,
      service: office.service.id,
      persons: '1',
      startsAt: '1999-01-01T01:00:00Z',
    },
  ]) {
    const answer = await send(fields as Record<string, string>)
    expect(answer.status(), JSON.stringify(fields)).toBe(303)
    const page404 = await page.request.get(answer.headers().location ?? '')
    expect(page404.status()).toBe(200)
    expect(await page404.text()).toContain('予約できませんでした')
  }
})

for (const locale of ['ja', 'ja-easy', 'en']) {
  test(`the free times in ${locale} fit a narrow screen with the largest text`, async ({
    page,
    context,
    baseURL,
  }) => {
    await context.addCookies([{ name: 'text-size', value: 'largest', url: baseURL ?? '' }])
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(`/${locale}/availability?first=1`)
    await expect(page.locator('html')).toHaveAttribute('data-text-size', 'largest')
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  })
}
