import { expect } from '@playwright/test'
import { aRowOfSlots } from '#db/testing/factories.ts'
import { aBooking } from '#db/testing/served-visits.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import { instantOf } from '#lib/time.ts'
import { colleagueAt, openDay, rowOf, SOON, today, visitOn } from './check-in-steps.ts'
import { hasScript } from './fixtures.ts'
import { test } from './own-counter.ts'
import { signIn } from './staff-sign-in.ts'

test('the second of two clerks reads who was first and what they did', async ({
  page,
  browser,
  baseURL,
  ownOffice: office,
}) => {
  test.setTimeout(90_000)
  const visit = await visitOn(office, today())
  const other = await visitOn(office, today())
  await signIn(page, 'clerk')
  await openDay(page, office.counter.id)
  // Who watches is told at once; this tablet does not.
  if (hasScript()) await page.getByRole('button', { name: '自動更新を止める' }).click()
  const colleague = await colleagueAt(browser, baseURL)
  await openDay(colleague, office.counter.id)
  await rowOf(colleague, visit.number).getByRole('button', { name: '受付する' }).click()
  await expect(rowOf(colleague, visit.number)).toContainText('受付済み')
  await rowOf(page, visit.number).getByRole('button', { name: '受付する' }).click()
  const told = rowOf(page, visit.number).getByRole('alert')
  await expect(told).toContainText('先に別の操作で変わっていました')
  await expect(told).toContainText('松本 誠が操作しました（受付）')

  await page.goto(`/staff/reservations/${other.number}/cancel`)
  await colleague.goto(`/staff/reservations/${other.number}`)
  await colleague.getByRole('button', { name: '受付する' }).click()
  await expect(colleague.getByRole('button', { name: '手続完了' })).toBeVisible()
  await page.getByLabel('理由').selectOption({ index: 1 })
  await page.getByRole('button', { name: '予約を取り消す' }).click()
  await expect(page.getByRole('main')).toContainText('取り消せる状態ではありません（受付済み）')
  await expect(page.getByRole('main')).toContainText('松本 誠が操作しました（受付）')
  await colleague.context().close()
})

test('a booking is seen on an open board without reloading, with and without word from the server', {
  tag: '@script',
}, async ({ page, context, ownOffice: office }) => {
  test.setTimeout(120_000)
  await aRowOfSlots(1, { counterId: office.counter.id, startsAt: instantOf(today(), '23:59'), lanes: 2 })
  await signIn(page, 'clerk')
  const path = `/staff?counter=${office.counter.id}&view=board`
  await page.goto(path)
  await expect(page.getByText('変わるとすぐに表示')).toBeVisible(SOON)
  const deaf = await context.newPage()
  await deaf.route('**/staff/today.events**', (route) => route.abort())
  await deaf.goto(path)
  await expect(deaf.getByText('約15秒ごとに更新')).toBeVisible(SOON)
  const { number } = await visitOn(office, today())
  for (const board of [page, deaf])
    await expect(board.getByRole('cell').filter({ hasText: groupReservationNumber(number) })).toBeVisible(
      SOON,
    )
})

test('the day opens at the time it is, however long it already was', { tag: '@script' }, async ({
  page,
  ownOffice: office,
}) => {
  const startsAt = instantOf(today(), '00:00')
  const slots = await aRowOfSlots(96, { counterId: office.counter.id, startsAt, minutes: 15 })
  for (const slot of slots.slice(0, 24))
    await aBooking({ owns: [slot], serviceIds: [office.service.id], status: 'served' })
  const ahead = await aBooking({ owns: slots.slice(-1), serviceIds: [office.service.id] })
  await page.setViewportSize({ width: 1280, height: 800 })
  await signIn(page, 'clerk')
  await page.goto(`/staff?counter=${office.counter.id}&view=board`)
  await expect(page.getByText('変わるとすぐに表示')).toBeVisible(SOON)
  await expect(page.getByRole('rowheader', { name: 'いま' })).toBeInViewport()
  await openDay(page, office.counter.id)
  await expect(page.getByText('変わるとすぐに表示')).toBeVisible(SOON)
  await expect(rowOf(page, ahead.number)).toBeInViewport()
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
})
