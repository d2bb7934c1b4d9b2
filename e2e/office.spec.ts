import { randomInt } from 'node:crypto'
import { expect, type Locator, type Page } from '@playwright/test'
import { aBooking } from '#db/testing/served-visits.ts'
import { aTask } from '#db/testing/tasks.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import { expectAccessible, expectNoSidewaysScroll, heading } from './fixtures.ts'
import { openMail } from './mail-steps.ts'
import { test } from './own-counter.ts'
import { signIn } from './staff-sign-in.ts'
import { fact, findVisit } from './visit-steps.ts'

/** Opens the list of tasks; the card that names this number. */
async function taskAbout(page: Page, phone: string): Promise<Locator> {
  await page.goto('/staff/tasks')
  return page.getByRole('main').getByRole('listitem').filter({ hasText: phone })
}

test('staff cancel a visit for the office, and the resident is mailed why', async ({
  page,
  office,
  morning,
}) => {
  const { slots } = await morning({ count: 1 })
  const visit = await aBooking({
    owns: slots,
    serviceIds: [office.service.id],
    email: 'hanako@example.jp',
    locale: 'en',
  })
  const number = groupReservationNumber(visit.number)
  await signIn(page, 'call_centre')
  await findVisit(page, '/staff', visit.number)
  await page.getByRole('status').getByRole('link', { name: '市が取り消す' }).click()
  await expect(heading(page)).toHaveText('予約の取消し（市の都合）')
  await expect(fact(page, '予約番号')).toHaveText(number)
  await expectAccessible(page)

  await page.getByRole('button', { name: '予約を取り消す' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('理由')
  await page.getByLabel('理由').selectOption({ label: 'その他' })
  await page.getByRole('button', { name: '予約を取り消す' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('住民へのひとこと')
  await expect(page.getByLabel('理由')).toHaveValue('other')
  await page.getByLabel('住民へのひとこと').fill('台風が来るため')
  await page.getByRole('button', { name: '予約を取り消す' }).click()
  await expect(page.getByRole('status').filter({ hasText: number })).toContainText('取り消された予約です')
  await expect(page.getByText('本日のこの窓口にはありません')).toHaveCount(0)
  await expect(page.getByRole('link', { name: '市が取り消す' })).toHaveCount(0)

  await openMail(page, number, '市による取消し')
  const main = page.getByRole('main')
  await expect(main).toContainText('Your reservation was cancelled by the city')
  await expect(main).toContainText('台風が来るため')
})

test('a visit that was cancelled, and one that is not there, cannot be cancelled', async ({
  page,
  office,
  morning,
}) => {
  const { slots } = await morning({ count: 1 })
  const visit = await aBooking({ owns: slots, serviceIds: [office.service.id], status: 'cancelled' })
  await signIn(page, 'clerk')
  await page.goto(`/staff/reservations/${visit.number}/cancel`)
  await expect(page.getByText('取り消せる状態ではありません（取消し）')).toBeVisible()
  await expect(page.getByRole('button', { name: '予約を取り消す' })).toHaveCount(0)
  const answer = await page.request.get('/staff/reservations/1234567897/cancel')
  expect(answer.status()).toBe(404)
})

test('a task says whom to call about what, and is marked as done', async ({ page, booked }) => {
  const visit = await booked()
  const phone = `03-${randomInt(1000, 10_000)}-${randomInt(1000, 10_000)}`
  const { id } = await aTask({ reservationId: visit.id, phone })
  await signIn(page, 'clerk')
  await page.getByRole('link', { name: '要対応' }).click()
  await expect(heading(page)).toHaveText('対応が必要なこと')
  const card = await taskAbout(page, phone)
  await expect(card.getByRole('heading', { level: 2 })).toHaveText('メールが届いていません')
  await expect(card).toContainText(groupReservationNumber(visit.number))
  await expect(card.getByRole('link', { name: phone })).toHaveAttribute(
    'href',
    `tel:${phone.replaceAll('-', '')}`,
  )
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 740 })
  await expectNoSidewaysScroll(page)

  await card.getByRole('button', { name: '対応済みにする' }).click()
  await expect(card).toHaveCount(0)
  await page.getByRole('link', { name: '対応済み', exact: true }).click()
  const done = page.getByRole('main').getByRole('listitem').filter({ hasText: phone })
  await expect(done).toContainText('佐々木 健')
  await expect(page.locator(`#task-${id}`)).toBeVisible()
})

test('the list of mails is narrowed to one kind, and the address keeps it', async ({ page }) => {
  await signIn(page, 'administrator')
  await page.goto('/staff/mail')
  await page.getByLabel('内容').selectOption({ label: '予約のリマインド' })
  await page.getByRole('button', { name: '絞り込む' }).click()
  await expect(page).toHaveURL(/kind=reservation_reminder/)
  await expect(page.getByLabel('内容')).toHaveValue('reservation_reminder')
  await page.getByRole('link', { name: '送信失敗' }).click()
  await expect(page).toHaveURL('/staff/mail?status=failed&kind=reservation_reminder')
})
