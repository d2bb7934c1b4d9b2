import { expect } from '@playwright/test'
import { ownersOf } from '#db/testing/served-places.ts'
import { addMinutes } from '#lib/time.ts'
import { expectAccessible, heading } from './fixtures.ts'
import { test } from './own-counter.ts'
import { bookVisit, button, fact, lookUp, showsTime, time } from './visit-steps.ts'

test('a visit moves to another counter, and the old place is free again', async ({
  page,
  booked,
  morning,
  office,
}) => {
  const visit = await booked()
  const elsewhere = await morning({ at: office.annexe })
  await lookUp(page, { number: visit.number, key: visit.accessKey })
  await page.getByRole('link', { name: '日時や窓口を変更する' }).click()
  await page.goto(`/ja/reservations/${visit.number}/change?day=${elsewhere.day}`)
  await showsTime(page, '10:30')
  await expectAccessible(page)
  await time(page, '10:30').click()
  await expect(heading(page)).toHaveText('変更内容の確認')
  await button(page, 'この日時に変更する').click()
  await expect(heading(page)).toHaveText('予約の内容')
  await expect(fact(page, '窓口')).toHaveText(office.annexe.name)
  await expect(fact(page, '日時')).toContainText('10:30')
  expect(await ownersOf(elsewhere.slots)).toEqual([visit.id])
})

test('a time that was taken meanwhile leaves the visit where it was', async ({
  page,
  browser,
  booked,
  morning,
  office,
}) => {
  const visit = await booked()
  const wished = await morning({ lanes: 1 })
  await lookUp(page, { number: visit.number, key: visit.accessKey })
  await page.goto(`/ja/reservations/${visit.number}/change?day=${wished.day}`)
  await showsTime(page, '10:00')
  await time(page, '10:00').click()
  await expect(heading(page)).toHaveText('変更内容の確認')

  const faster = await browser.newPage()
  await bookVisit(faster, office, wished)
  await faster.close()
  await button(page, 'この日時に変更する').click()
  await expect(page.getByText('ちょうど満員になりました。', { exact: false })).toBeVisible()
  await expect(page.getByText('いまの予約はそのまま残っています。', { exact: false })).toBeVisible()
  expect(await ownersOf(wished.slots)).not.toContain(visit.id)
})

test('a visit is cancelled once, however often it is asked', async ({ page, booked }) => {
  const visit = await booked()
  await lookUp(page, { number: visit.number, key: visit.accessKey })
  await page.getByRole('link', { name: '予約を取り消す' }).click()
  await expectAccessible(page)
  await button(page, 'この予約を取り消す').click()
  await expect(heading(page)).toHaveText('予約の内容')
  await expect(
    page
      .getByText('取消し済み')
      .or(page.getByText('取り消し', { exact: false }))
      .first(),
  ).toBeVisible()
  await expect(page.getByRole('link', { name: '予約を取り消す' })).toHaveCount(0)
})

test('after the cut-off the page says whom to call', async ({ page, booked }) => {
  const soon = new Date(Math.ceil((Date.now() + 10 * 60_000) / 60_000) * 60_000)
  const visit = await booked(addMinutes(soon, 5))
  await lookUp(page, { number: visit.number, key: visit.accessKey })
  await expect(heading(page)).toHaveText('予約の内容')
  await expect(page.getByRole('link', { name: '日時や窓口を変更する' })).toHaveCount(0)
  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: /^03-0000/ })
      .first(),
  ).toBeVisible()
})
