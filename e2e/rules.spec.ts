import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { aRowOfSlots, aService } from '#db/testing/factories.ts'
import { aSystemDay, takeService } from '#db/testing/opening.ts'
import { aBooking } from '#db/testing/served-visits.ts'
import { addDays, dayOf, instantOf } from '#lib/time.ts'
import { expectAccessible, expectNoSidewaysScroll } from './fixtures.ts'
import { test } from './own-counter.ts'
import { agree, openColumn, RULES } from './rule-steps.ts'
import { signIn } from './staff-sign-in.ts'
import { button, lookUp, time } from './visit-steps.ts'

/** What the server remembers is at most some seconds old. */
const becomes = (page: Page, address: string, look: () => Promise<void>): Promise<void> =>
  expect(async () => {
    await page.goto(address)
    await look()
  }).toPass({ timeout: 20_000 })

const brief = { timeout: 1000 }

test('one counter takes bookings for fewer days than the city', async ({
  page,
  ownOffice: office,
  morning,
}) => {
  const { day } = await morning({ day: addDays(dayOf(new Date()), 58), at: office.counter })
  await morning({ day, at: office.annexe })
  await signIn(page, 'administrator')
  await openColumn(page, office.counter.name)
  const days = page.getByLabel('何日先まで予約できるか')
  await expect(days).toHaveAccessibleDescription(/市の決まり：60日。/)
  await expectAccessible(page)
  await days.fill('1000')
  await button(page, '保存する').click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('入力を確かめてください')
  await expect(days).toHaveValue('1000')
  await days.fill('30')
  await agree(page, /市と同じ（60日） → 30日。いちばん先の30日分が予約できなくなります。/)
  await expect(page.getByRole('cell', { name: '30日', exact: true }).first()).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 800 })
  await expectNoSidewaysScroll(page)

  const counter = page.getByRole('heading', { level: 3, name: office.counter.name })
  await becomes(page, `/ja/availability?service=${office.service.id}&day=${day}`, async () => {
    await expect(counter.locator('..')).toContainText('この窓口で予約できる時間はありません。', brief)
    await expect(time(page, '10:00')).toHaveCount(1, brief)
  })
  await page.goto(`${RULES}/preview?counter=${office.counter.id}&service=${office.service.id}&day=${day}`)
  await expect(page.getByRole('row', { name: /何日先まで予約できるか/ })).toContainText('30日窓口')
  await expect(page.getByRole('region', { name: /の空き状況/ })).toContainText('受付時間外')
  await expectAccessible(page)
})

test('new opening hours begin with what their counter decided, until that is taken back', async ({
  page,
  ownOffice: office,
}) => {
  await signIn(page, 'administrator')
  await openColumn(page, office.counter.name)
  await page.getByLabel('枠の長さ（分）').fill('20')
  await page.getByLabel('うち電話だけ').fill('9')
  await button(page, '保存する').click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('内訳の合計が、全体の数より多く')
  await page.getByLabel('うち電話だけ').fill('1')
  await agree(page, /枠の長さ（分）：市と同じ（15分） → 20分。.*今ある開庁時間は変わりません。/)
  await page.goto(`/staff/settings/calendar/rules/new?counter=${office.counter.id}`)
  await expect(page.getByText('この窓口の決まり：枠の長さ（分） 20、うち電話だけ 1')).toBeVisible()
  await expect(page.getByLabel('枠の長さ（分）')).toHaveValue('20')
  await expect(page.getByLabel('うち電話だけ（1）')).toHaveValue('1')
  await expectAccessible(page)

  await openColumn(page, office.counter.name)
  await expect(page.getByText('枠の長さ（分）：市と同じ → 20分')).toBeVisible()
  await page.getByRole('region', { name: '変更の記録' }).getByRole('link').click()
  const changed = page.getByRole('listitem').filter({ hasText: office.counter.name })
  await expect(changed.filter({ hasText: '枠の長さ（分）：20分' })).toBeVisible()
  await button(page, 'この変更を元に戻す').click()
  await expect(page.getByRole('status')).toContainText('元に戻しました')
  await openColumn(page, office.counter.name)
  await expect(page.getByLabel('枠の長さ（分）')).toHaveValue('')
})

test('one service is not booked for the same day', async ({ page, ownOffice: office }) => {
  const today = dayOf(new Date())
  const startsAt = instantOf(today, '23:58')
  await aRowOfSlots(1, { counterId: office.counter.id, startsAt, minutes: 15 })
  await signIn(page, 'administrator')
  await openColumn(page, office.further.name)
  await page.getByLabel('予約の締切り（開始の何分前）').fill('0')
  await page.getByLabel('当日の予約', { exact: true }).selectOption('no')
  await agree(page, /当日の予約：市と同じ（できる） → できない/)
  await becomes(page, `/ja/availability?service=${office.further.id}&day=${today}`, () =>
    expect(page.getByText('選んだ日や月は、予約できる期間')).toBeVisible(brief),
  )
  await openColumn(page, office.further.name)
  await page.getByLabel('当日の予約', { exact: true }).selectOption('')
  await agree(page, /当日の予約：できない → 市と同じ（できる）/)
  await becomes(page, `/ja/availability?service=${office.further.id}&day=${today}`, () =>
    expect(time(page, '23:58')).toBeVisible(brief),
  )
})

test('visits for one service are changed until the week before', async ({ page, ownOffice: office }) => {
  // Nearer than the thirty days that are the longest deadline.
  const startsAt = instantOf(addDays(dayOf(new Date()), 9), '15:00')
  const slots = await aRowOfSlots(1, { counterId: office.counter.id, startsAt })
  const { number, accessKey: key } = await aBooking({ owns: slots, serviceIds: [office.further.id] })
  await lookUp(page, { number, key })
  await expect(page.getByText(/まで変更できます。/)).toBeVisible()
  await signIn(page, 'administrator')
  await openColumn(page, office.further.name)
  await page.getByLabel('変更の締切り（開始の何分前）').fill('43200')
  await agree(
    page,
    /変更の締切り（開始の何分前）：市と同じ（60分） → 43200分。すでにある予約の締切りも変わります。/,
  )
  await becomes(page, `/ja/reservations/${number}`, () =>
    expect(page.getByText('画面から変更できる時間を過ぎました。')).toBeVisible(brief),
  )
})

test('an announced stop closes its time, says why, and is lifted again', async ({
  page,
  office,
  morning,
}) => {
  const day = aSystemDay(addDays(dayOf(new Date()), 50))
  await morning({ day, at: office.counter })
  const name = `カードの用件${randomUUID().slice(0, 6)}`
  const card = await aService({ name: { ja: name }, needsNationalSystem: true, position: 102 })
  await takeService(office.counter.id, card.id)
  const address = `/ja/availability?service=${card.id}&day=${day}`
  await becomes(page, address, () => expect(time(page, '10:15')).toBeVisible(brief))

  await signIn(page, 'clerk')
  await page.goto('/staff/settings/national')
  await expectAccessible(page)
  await page.getByRole('link', { name: '停止を加える' }).click()
  await button(page, '保存する').click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('4か所')
  await page.getByLabel('始まりの日').fill(day)
  await page.getByLabel('始まりの時刻').fill('9:00')
  await page.getByLabel('終わりの日').fill(day)
  await page.getByLabel('終わりの時刻').fill('10:30')
  await page.getByRole('checkbox', { name }).check()
  const reason = `J-LIS ${name}`
  await page.getByLabel('職員向けのメモ').fill(reason)
  await expectAccessible(page)
  await button(page, '保存する').click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('この時間に予約はありません。')
  await button(page, 'この内容で保存する').click()
  await expect(page.getByRole('status')).toContainText('停止を加えました。')

  await becomes(page, address, async () => {
    await expect(page.getByText(/国のシステムが動いていないため.*10:00～10:30/)).toBeVisible(brief)
    await expect(page.getByRole('listitem').filter({ hasText: '10:15' })).toContainText('受付時間外', brief)
    await expect(time(page, '10:30')).toBeVisible(brief)
  })
  await expectAccessible(page)
  await page.goto('/staff/settings/national')
  const row = page.getByRole('row').filter({ hasText: reason })
  await row.getByRole('button', { name: /取り消す/ }).click()
  await expect(page.getByRole('status')).toContainText('停止を取り消しました。')
  await becomes(page, address, () => expect(time(page, '10:15')).toBeVisible(brief))
})
