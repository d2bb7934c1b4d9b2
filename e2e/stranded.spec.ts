import { expect, type Page } from '@playwright/test'
import { aBooking } from '#db/testing/served-visits.ts'
import { aStop } from '#db/testing/stranded.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import { expectAccessible, expectNoSidewaysScroll, heading } from './fixtures.ts'
import { openMail } from './mail-steps.ts'
import { test as base } from './own-counter.ts'
import { signIn } from './staff-sign-in.ts'
import { button, findVisit } from './visit-steps.ts'

type Visit = Awaited<ReturnType<typeof aBooking>>

/** A stop at the counter with two people in it: one reads mail in English, one has none. */
const test = base.extend<{ stopped: { mailed: Visit; unmailed: Visit; path: string } }>({
  stopped: async ({ office, morning }, use) => {
    const { slots, day } = await morning({ count: 2 })
    const visit = { serviceIds: [office.service.id] }
    const mailed = await aBooking({
      ...visit,
      owns: slots.slice(0, 1),
      email: 'stranded@example.jp',
      locale: 'en',
    })
    const unmailed = await aBooking({ ...visit, owns: slots.slice(1, 2) })
    await morning({ day, at: office.annexe, count: 4, lanes: 1 })
    const stop = await aStop({
      counterId: office.counter.id,
      startsAt: slots[0]?.startsAt ?? new Date(),
      endsAt: slots[1]?.endsAt ?? new Date(),
      createdAt: new Date(),
      reason: '停電',
    })
    await use({ mailed, unmailed, path: `/staff/stranded?cause=stop-${stop.id}` })
  },
})

const row = (page: Page, { number }: Visit) =>
  page.getByRole('row').filter({ hasText: groupReservationNumber(number) })

/** From the work list to the page that says what will happen, for everybody of the cause. */
async function forAll(page: Page, path: string, act: string): Promise<void> {
  await page.goto(path)
  await page.getByRole('radio', { name: 'この条件の全員（2件）' }).check()
  await button(page, act).click()
}

test('everybody is moved in one step, told in their language or called', async ({
  page,
  office,
  stopped,
}) => {
  const { mailed, unmailed, path } = stopped
  await signIn(page, 'administrator')
  await page.goto(path)
  await expect(heading(page)).toHaveText('受けられない予約')
  await expect(row(page, mailed)).toContainText('停電')
  // The nearest free time is at the annexe, unless other journeys left one at the counter itself.
  const place = new RegExp(`${office.annexe.name}|${office.counter.name}.*${office.counter.name}`)
  await expect(row(page, mailed)).toContainText(place)
  await expect(row(page, unmailed)).toContainText('連絡先なし')
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 740 })
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 1280, height: 720 })

  await forAll(page, path, '日時を移す')
  await expect(heading(page)).toHaveText('日時を移す前の確認')
  await expect(page.getByText('メールで知らせる人：1件')).toBeVisible()
  await expect(page.getByText('メールも電話番号もない人：1件')).toBeVisible()
  await expect(page.getByText(/^言語：.*English 1件/)).toBeVisible()
  await expectAccessible(page)
  await page.getByText('ほかの言語').click()
  await page.getByLabel('理由の文 (English)').fill('There is a power cut.')
  await button(page, 'この日時へ移す').click()
  await expect(page.getByRole('main').getByRole('status')).toHaveText('2件を移しました。')
  await page.goto(path)
  await expect(row(page, mailed)).toHaveCount(0)

  await openMail(page, groupReservationNumber(mailed.number), '予約の変更')
  await expect(page.getByRole('main')).toContainText('There is a power cut.')
  await expect(page.getByRole('main')).toContainText('Earlier time:')

  await findVisit(page, '/staff/stranded/calls', unmailed.number)
  await expect(row(page, unmailed)).toContainText(new RegExp(`${office.annexe.name}|${office.counter.name}`))
  await expectAccessible(page)
  const csv = await page.request.get('/staff/stranded/calls/file?format=cp932')
  expect(new TextDecoder('shift_jis').decode(await csv.body())).toContain(
    groupReservationNumber(unmailed.number),
  )
  const pdf = await page.request.get('/staff/stranded/calls/file')
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  await row(page, unmailed).getByRole('button').click()
  await expect(row(page, unmailed)).toHaveCount(0)
  await findVisit(page, '/staff/stranded/calls?state=done', unmailed.number)
  await expect(row(page, unmailed)).toContainText('、')
})

test('who is kept leaves the list with their visit, and comes back when that is taken back', async ({
  page,
  stopped,
}) => {
  const { mailed, unmailed, path } = stopped
  await signIn(page, 'call_centre')
  await page.goto(path)
  await row(page, mailed).getByRole('checkbox').check()
  await button(page, 'そのまま受ける').click()
  await expect(heading(page)).toHaveText('そのまま受ける前の確認')
  await expect(row(page, unmailed)).toHaveCount(0)
  await button(page, 'そのまま受ける').click()
  await expect(page.getByRole('main').getByRole('status')).toHaveText('1件を、そのまま受けることにしました。')

  await page.goto(path)
  await expect(row(page, mailed)).toHaveCount(0)
  await page.getByRole('link', { name: 'そのまま受ける予約' }).click()
  await expectAccessible(page)
  await row(page, mailed)
    .getByRole('button', { name: /^受けるのをやめて、一覧に戻す/ })
    .click()
  await expect(page.getByRole('main').getByRole('status')).toContainText('一覧に戻しました。')
  await page.goto(path)
  await expect(row(page, mailed)).toBeVisible()
  await button(page, '取り消す').click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('選ばれていません')
  await page.goto(path)
  await row(page, unmailed).getByRole('checkbox').check()
  await button(page, '取り消す').click()
  await expect(heading(page)).toHaveText('取り消す前の確認')
  await button(page, '取り消す').click()
  await expect(page.getByRole('main').getByRole('status')).toHaveText('1件を取り消しました。')
})

test('several are not cancelled before their number is typed', async ({ page, stopped }) => {
  await signIn(page, 'clerk')
  await forAll(page, stopped.path, '取り消す')
  await page.getByLabel('取り消す件数（2）').fill('3')
  await button(page, '取り消す').click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('入力した文字が違います')
  await page.goto(stopped.path)
  await expect(row(page, stopped.mailed)).toBeVisible()
})
