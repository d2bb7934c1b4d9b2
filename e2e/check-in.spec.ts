import { expect } from '@playwright/test'
import { aRowOfSlots } from '#db/testing/factories.ts'
import { addDays, instantOf } from '#lib/time.ts'
import { box, lookFor, openDay, rowOf, SOON, scan, today, visitOn } from './check-in-steps.ts'
import { expectAccessible, expectNoSidewaysScroll, heading } from './fixtures.ts'
import { test } from './own-counter.ts'
import { signIn } from './staff-sign-in.ts'

test('whoever comes to the wrong counter or on another day is received with one tap', async ({
  page,
  ownOffice: office,
}) => {
  const place = { counterId: office.annexe.id, startsAt: instantOf(today(), '23:59'), lanes: 2 }
  await aRowOfSlots(1, place)
  const elsewhere = await visitOn(office, today())
  const later = await visitOn(office, addDays(today(), 9))
  const third = await visitOn(office, addDays(today(), 10))
  await signIn(page, 'clerk')
  await openDay(page, office.annexe.id)
  for (const [visit, title] of [
    [elsewhere, '本日ですが、ほかの窓口の予約です'],
    [later, '本日の予約ではありません（これからの予約）'],
  ] as const) {
    await expect(await lookFor(page, visit.number)).toContainText([title])
    await expectAccessible(page)
    await page.getByRole('button', { name: 'この窓口で 23:59 から受ける' }).click()
    await expect(rowOf(page, visit.number)).toContainText('受付済み')
    await expect(page.getByRole('status').filter({ hasText: '受付済みです' })).toContainText('佐々木 健')
  }
  // Free places are shared for a second between everybody who looks.
  await expect(async () =>
    expect(await lookFor(page, third.number)).toContainText(['この予約を受けられる空きがありません'], {
      timeout: 500,
    }),
  ).toPass()
  await page.setViewportSize({ width: 360, height: 740 })
  await expectNoSidewaysScroll(page)
  await page.getByRole('link', { name: 'ほかの日時・窓口に変える' }).click()
  await expect(heading(page)).toHaveText('予約を変更する（ご本人の申し出）')
})

test('a cancelled visit leads to a new one, a missed one is received late, an arrived one goes on', async ({
  page,
  ownOffice: office,
}) => {
  const cancelled = await visitOn(office, today(), { status: 'cancelled' })
  const missed = await visitOn(office, today(), { status: 'no_show' })
  const arrived = await visitOn(office, today(), { status: 'arrived', arrivedAt: new Date() })
  await signIn(page, 'clerk')
  await openDay(page, office.counter.id)
  await expect(await lookFor(page, arrived.number)).toContainText(['件', '受付済みです'])
  await expect(page.getByRole('link', { name: '手続きの画面へ' })).toHaveAttribute(
    'href',
    `/staff/reservations/${arrived.number}/persons/1`,
  )
  await expect(await lookFor(page, missed.number)).toContainText(['件', '不来場になっています'])
  await page.getByRole('button', { name: '遅れて来場として受付する' }).click()
  await expect(rowOf(page, missed.number)).toContainText('受付済み')
  await expect(await lookFor(page, cancelled.number)).toContainText(['件', '取り消された予約です'])
  await page.getByRole('link', { name: '新しく予約を取る' }).click()
  await expect(page).toHaveURL(new RegExp(`channel=counter.*service=${office.service.id}`))
  await expect(page.getByRole('main')).toContainText(office.service.name)
})

test('a scanner that types finds the visit, and the access key stays out of the address', async ({
  page,
  ownOffice: office,
}) => {
  const visit = await visitOn(office, today())
  await signIn(page, 'clerk')
  await openDay(page, office.counter.id)
  await box(page).focus()
  const slip = `https://city.example/ja/reservations/lookup#number=${visit.number}&key=${visit.accessKey}`
  await page.keyboard.type(slip)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: '1件' })).toBeVisible()
  await expect(box(page)).toHaveValue(visit.number)
  expect(decodeURIComponent(page.url())).not.toContain(visit.accessKey)
  await rowOf(page, visit.number).getByRole('button', { name: '受付する' }).click()
  await expect(rowOf(page, visit.number)).toContainText('受付済み')
})

test('the next scan is heard wherever the focus is, and its Enter presses nothing', {
  tag: '@script',
}, async ({ page, ownOffice: office }) => {
  const first = await visitOn(office, today())
  const next = await visitOn(office, today())
  await signIn(page, 'clerk')
  await openDay(page, office.counter.id)
  await expect(page.getByText('変わるとすぐに表示')).toBeVisible(SOON)
  await scan(page, first.number)
  await expect(rowOf(page, next.number)).toBeHidden()
  await rowOf(page, first.number).getByRole('button', { name: '受付する' }).click()
  await expect(rowOf(page, first.number).getByRole('button', { name: '元に戻す' })).toBeFocused()
  await scan(page, next.number)
  await expect(rowOf(page, next.number)).toContainText('来場前')
  await expect(rowOf(page, first.number)).toBeHidden()
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('by name looks who may, and who finds nobody is told what to do', async ({
  page,
  ownOffice: office,
}) => {
  const [, mark] = office.counter.id.split('-')
  const name = `検見川${mark}`
  const visit = await visitOn(office, today(), { answers: { name: `${name} 一葉`, kana: 'ケミガワ カズハ' } })
  await signIn(page, 'clerk')
  await openDay(page, office.counter.id)
  await lookFor(page, name)
  await expect(rowOf(page, visit.number)).toBeVisible()
  const answer = await lookFor(page, `${name}二郎`)
  await expect(answer).toContainText(['氏名では、本日の予約だけを探します'])
  await expect(page.getByRole('link', { name: 'この方の予約を取る' })).toBeVisible()
  await page.getByRole('button', { name: 'ログアウト' }).click()
  await signIn(page, 'call_centre')
  await openDay(page, office.counter.id)
  await expect(page.getByRole('textbox', { name: '予約番号・住民ID', exact: true })).toBeVisible()
})
