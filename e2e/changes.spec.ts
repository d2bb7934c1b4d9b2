import { expect, type Page } from '@playwright/test'
import { aClosedCounter, aDraftToOpen, opensSpecially } from '#db/testing/calendar-drafts.ts'
import { addDays, dayOf } from '#lib/time.ts'
import { expectAccessible, expectNoSidewaysScroll, heading } from './fixtures.ts'
import { test } from './own-counter.ts'
import { signIn } from './staff-sign-in.ts'

/** Places are made by the jobs of the server; without script somebody looks again. */
const untilDone = (page: Page) =>
  expect(async () => {
    await page.reload()
    await expect(heading(page)).toHaveText('枠を作り終えました', { timeout: 500 })
  }).toPass({ timeout: 30_000 })

test('a change of the calendar is checked, confirmed, followed and taken back', async ({
  page,
  office: _served,
}) => {
  const counter = await aClosedCounter()
  const draft = await aDraftToOpen(counter.id, addDays(dayOf(new Date()), 20))
  await page.goto(`/staff/settings/calendar/check/${draft}`)
  await signIn(page, 'administrator')
  await expect(heading(page)).toHaveText('変更の前の確認')
  await expect(page.getByRole('row', { name: new RegExp(counter.name) })).toContainText('8')
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 800 })
  await expectNoSidewaysScroll(page)
  expect(await opensSpecially(counter.id)).toBe(false)

  await page.getByRole('button', { name: 'この内容で確定する' }).click()
  await page.waitForURL('**/runs/**')
  await untilDone(page)
  await expectAccessible(page)
  expect(await opensSpecially(counter.id)).toBe(true)

  await page.getByRole('link', { name: 'この変更の記録へ' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'この変更を元に戻す' }).click()
  await expect(heading(page)).toHaveText('変更の前の確認')
  await page.getByRole('button', { name: 'この内容で確定する' }).click()
  await page.waitForURL('**/runs/**')
  await untilDone(page)
  expect(await opensSpecially(counter.id)).toBe(false)

  await page.goto('/staff/settings/history')
  await page.getByLabel('変えた中身の言葉').fill(counter.id)
  await page.getByRole('button', { name: 'しぼり込む' }).click()
  await page.waitForURL(/[?&]q=/)
  await expectAccessible(page)
  await expect(page.getByRole('row', { name: /元に戻す操作/ })).toContainText('臨時開庁')
  await page.goto(`/staff/settings/calendar/check/${draft}`)
  await expect(page.getByText('この変更は、もう確定しています。')).toBeVisible()
})
