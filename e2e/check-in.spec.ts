import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import { aReservation, aRowOfSlots } from '#db/testing/factories.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import { addDays, addMinutes, dayOf, instantOf } from '#lib/time.ts'
import { expectAccessible, expectNoSidewaysScroll, hasScript, heading } from './fixtures.ts'
import { type Office, test } from './own-counter.ts'
import { signIn, signInAs } from './staff-sign-in.ts'

/** What others do comes by itself; a page without a word from the server asks every fifteen seconds. */
const SOON = { timeout: 40_000 }

const today = () => dayOf(new Date())
const box = (page: Page) => page.locator('input[name=q]')

let visitsMade = 0

/** A visit at the first counter of an office, at a time of a day that no other has. */
const visitOn = async (office: Office, day: string, values = {}) =>
  aReservation({
    owns: await aRowOfSlots(1, {
      counterId: office.counter.id,
      startsAt: addMinutes(instantOf(day, '08:00'), 15 * visitsMade++),
    }),
    serviceIds: [office.service.id],
    ...values,
  })

const openDay = (page: Page, counterId: string) => page.goto(`/staff?counter=${counterId}&view=list`)

/** Looks for what somebody says or shows, as one who types or a scanner does. */
async function lookFor(page: Page, typed: string): Promise<Locator> {
  await box(page).fill(typed)
  await box(page).press('Enter')
  await expect(page.getByRole('link', { name: 'すべて表示' })).toBeVisible()
  return page.getByRole('status')
}

const rowOf = (page: Page, number: string) =>
  page.getByRole('row').filter({ hasText: groupReservationNumber(number) })

/** A colleague at another tablet. */
async function colleagueAt(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: hasScript() })
  const page = await context.newPage()
  await page.goto('/staff/sign-in')
  await signInAs(page, { loginId: 'kakaricho', password: 'hibari-kakaricho' })
  return page
}

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
  await expect(await lookFor(page, third.number)).toContainText(['この予約を受けられる空きがありません'])
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

test('the second of two clerks reads who was first and what they did', async ({
  page,
  browser,
  baseURL,
  ownOffice: office,
}) => {
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
  await expect(deaf.getByText('約15秒ごとに自動更新')).toBeVisible(SOON)
  const { number } = await visitOn(office, today())
  for (const board of [page, deaf])
    await expect(board.getByRole('cell').filter({ hasText: groupReservationNumber(number) })).toBeVisible(
      SOON,
    )
})
