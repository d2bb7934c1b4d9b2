import { expect } from '@playwright/test'
import { groupAccessKey, groupReservationNumber } from '#lib/numbers.ts'
import { expectAccessible, expectNoSidewaysScroll, hasScript, heading } from './fixtures.ts'
import { test } from './own-counter.ts'
import { button, fact, lookUp } from './visit-steps.ts'

test('number and key open the visit however they are typed, and closing shuts it', async ({
  page,
  booked,
  office,
}) => {
  const visit = await booked()
  await lookUp(page, { number: groupReservationNumber(visit.number), key: visit.accessKey.toLowerCase() })
  await expect(heading(page)).toHaveText('予約の内容')
  await expect(fact(page, '窓口')).toHaveText(office.counter.name)
  await expectAccessible(page)
  await button(page, 'この予約を閉じる').click()
  await page.goto(`/ja/reservations/${visit.number}`)
  await expect(heading(page)).toHaveText('予約の確認・変更・取消し')
})

test('a wrong key is answered like an unknown number; the number stays, the key does not', async ({
  page,
  booked,
}) => {
  const visit = await booked()
  for (const number of [visit.number, '1000000008']) {
    await lookUp(page, { number, key: 'ZZZZ-ZZZZ-ZZZZ' })
    await expect(page.getByText('予約番号かアクセスキーが違います。', { exact: false })).toBeVisible()
    await expect(page.getByLabel('予約番号')).toHaveValue(number)
    await expect(page.getByLabel('アクセスキー')).toHaveValue('')
  }
  await expectAccessible(page)
})

test('a slip of the pen is told at its field', async ({ page }) => {
  await lookUp(page, { number: '1234567890', key: 'short' })
  await expect(page.getByLabel('予約番号')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('アクセスキー')).toHaveAttribute('aria-invalid', 'true')
})

test('after five wrong keys the right one is not looked at', async ({ page, booked }) => {
  const visit = await booked()
  for (let guess = 0; guess < 5; guess += 1) {
    await lookUp(page, { number: visit.number, key: 'ZZZZ-ZZZZ-ZZZZ' })
    await expect(page.getByText('予約番号かアクセスキーが違います。', { exact: false })).toBeVisible()
  }
  await lookUp(page, { number: visit.number, key: visit.accessKey })
  await expect(page.getByText('しばらく受け付けられません。', { exact: false })).toBeVisible()
})

test('the QR code fills the form and its key leaves the address', async ({ page, booked }) => {
  const visit = await booked()
  await page.goto(`/ja/reservations/lookup#number=${visit.number}&key=${groupAccessKey(visit.accessKey)}`)
  if (hasScript()) {
    await expect(page).toHaveURL(/lookup$/)
    await button(page, '予約を開く').click()
  } else {
    await lookUp(page, { number: visit.number, key: visit.accessKey })
  }
  await expect(heading(page)).toHaveText('予約の内容')
})

test('somebody else’s visit is not found, in any way', async ({ page, booked }) => {
  const [own, other] = [await booked(), await booked()]
  await lookUp(page, { number: own.number, key: own.accessKey })
  await expect(heading(page)).toHaveText('予約の内容')
  for (const path of ['', '/change', '/cancel']) {
    await page.goto(`/ja/reservations/${other.number}${path}`)
    await expect(heading(page)).toHaveText('予約の確認・変更・取消し')
  }
  const slip = await page.request.get(`/api/files/reservations/${other.number}/slip.pdf`)
  expect(slip.status()).toBe(404)
})

test('the pages fit a screen of 320 px', async ({ page, booked }) => {
  const visit = await booked()
  await page.setViewportSize({ width: 320, height: 700 })
  await lookUp(page, { number: visit.number, key: visit.accessKey })
  await expect(heading(page)).toHaveText('予約の内容')
  for (const path of ['', '/change', '/cancel']) {
    await page.goto(`/ja/reservations/${visit.number}${path}`)
    await expectNoSidewaysScroll(page)
  }
})
