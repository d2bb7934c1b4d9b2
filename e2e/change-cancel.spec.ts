import { expect, type Page } from '@playwright/test'
import { ownersOf } from '#db/testing/served-places.ts'
import { expectAccessible, heading } from './fixtures.ts'
import { test } from './own-counter.ts'
import { bookVisit, button, fact, lookUp, showsTime, time } from './visit-steps.ts'

const open = async (page: Page, { number, accessKey }: { number: string; accessKey: string }) => {
  await lookUp(page, { number, key: accessKey })
  await expect(heading(page)).toHaveText('予約の内容')
}

test('a visit moves to another counter and time, and its old place is free again', async ({
  page,
  office,
  booked,
  morning,
}) => {
  const visit = await booked()
  const { day, slots } = await morning({ at: office.annexe })
  await open(page, visit)
  await page.getByRole('link', { name: '日時や窓口を変更する' }).click()
  await expect(heading(page)).toHaveText('日時・窓口の変更')
  await page.getByLabel('窓口', { exact: true }).selectOption(office.annexe.name)
  await button(page, '空き状況を見る').click()
  await page.waitForURL(new RegExp(`[?&]counter=${office.annexe.id}`))
  await page.goto(`${page.url()}&day=${day}`)
  await showsTime(page, '10:30')
  await expectAccessible(page)
  await time(page, '10:30').click()

  await expect(heading(page)).toHaveText('変更内容の確認')
  await expect(fact(page, '窓口').first()).toHaveText(office.counter.name)
  await expect(fact(page, '窓口').last()).toHaveText(office.annexe.name)
  await expect(fact(page, '日時').last()).toContainText('10:30')
  await expectAccessible(page)
  await button(page, 'この日時に変更する').click()
  await expect(page.getByText('日時を変更しました')).toBeVisible()
  await expect(fact(page, '日時')).toContainText('10:30～10:45')

  await page.reload()
  expect(await ownersOf(slots)).toEqual([visit.id])
  expect(await ownersOf(visit.slots)).toEqual([])
})

test('a new time that is just taken leaves the old one and offers others', async ({
  page,
  browser,
  office,
  booked,
  morning,
}) => {
  const visit = await booked()
  const wished = await morning({ lanes: 1 })
  await open(page, visit)
  await page.goto(`/ja/reservations/${visit.number}/change?day=${wished.day}`)
  await showsTime(page, '10:00')
  await time(page, '10:00').click()
  const faster = await browser.newContext()
  await bookVisit(await faster.newPage(), office, wished)
  await faster.close()

  await button(page, 'この日時に変更する').click()
  const refusal = page.getByRole('alert').filter({ hasText: '変更できませんでした' })
  await expect(refusal).toContainText('いまの予約はそのまま残っています')
  await expectAccessible(page)
  expect(await ownersOf(visit.slots)).toEqual([visit.id])
  await button(page, new RegExp(`月${Number(wished.day.slice(8))}日.* 10:15`)).click()
  await button(page, 'この日時に変更する').click()
  await expect(page.getByText('日時を変更しました')).toBeVisible()
  await expect(fact(page, '日時')).toContainText('10:15～10:30')
})

test('the same time is no change, and an address that makes no sense leads back', async ({
  page,
  booked,
}) => {
  const visit = await booked()
  await open(page, visit)
  const steps = `/ja/reservations/${visit.number}/change`
  const wish = new URLSearchParams({ counterId: visit.counterId, startsAt: visit.startsAt.toISOString() })
  await page.goto(`${steps}/confirm?${wish}`)
  await expect(page.getByText('いまと同じ日時です')).toBeVisible()
  await expect(button(page, 'この日時に変更する')).toHaveCount(0)
  for (const nonsense of ['', '?counterId=x', '?counterId=x&startsAt=tomorrow', '?counterId=x&counterId=y']) {
    await page.goto(`${steps}/confirm${nonsense}`)
    await expect(page).toHaveURL(steps)
  }
  const nowhere = new URLSearchParams({ counterId: 'nowhere', startsAt: visit.startsAt.toISOString() })
  await page.goto(`${steps}/confirm?${nowhere}`)
  await button(page, 'この日時に変更する').click()
  await expect(page.getByRole('alert').filter({ hasText: '変更できませんでした' })).toBeVisible()
})

test('a cancelled visit gives its place back, and cancelling twice does no harm', async ({
  page,
  context,
  booked,
}) => {
  const visit = await booked()
  await open(page, visit)
  const second = await context.newPage()
  for (const tab of [page, second]) {
    await tab.goto(`/ja/reservations/${visit.number}`)
    await tab.getByRole('link', { name: '予約を取り消す' }).click()
    await expect(heading(tab)).toHaveText('予約の取消し')
  }
  await expectAccessible(page)
  for (const tab of [page, second]) {
    await button(tab, 'この予約を取り消す').click()
    await expect(tab.getByText('予約を取り消しました')).toBeVisible()
    await expect(tab.getByText('取消し済み')).toBeVisible()
  }
  expect(await ownersOf(visit.slots)).toEqual([])
  await page.goto(`/ja/reservations/${visit.number}/cancel`)
  await expect(page).toHaveURL(`/ja/reservations/${visit.number}`)
  const freeTimes = page.getByRole('main').getByRole('link', { name: '空き状況・予約' })
  await expect(freeTimes).toHaveAttribute('href', '/ja/availability')
})

test('after the cut-off the pages say whom to call', async ({ page, booked }) => {
  const soon = new Date(Math.ceil((Date.now() + 30 * 60_000) / 60_000) * 60_000)
  const visit = await booked(soon)
  await open(page, visit)
  await expect(page.getByText('画面から変更できる時間を過ぎました')).toBeVisible()
  await expect(page.getByText('画面から取り消せる時間を過ぎました')).toBeVisible()
  await expect(page.getByRole('link', { name: '日時や窓口を変更する' })).toHaveCount(0)
  const calling = page.getByRole('main').locator('a[href^="tel:"]')
  await expect(calling.last()).toBeVisible()

  await page.goto(`/ja/reservations/${visit.number}/change`)
  await expect(page.getByRole('alert').filter({ hasText: '変更できませんでした' })).toBeVisible()
  await expect(calling).toBeVisible()
  await page.goto(`/ja/reservations/${visit.number}/cancel`)
  await expect(page.getByRole('alert').filter({ hasText: '取り消せませんでした' })).toBeVisible()
  await expect(button(page, 'この予約を取り消す')).toHaveCount(0)
  expect(await ownersOf(visit.slots)).toEqual([visit.id])
})
