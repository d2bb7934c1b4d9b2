import { expect, type Page } from '@playwright/test'
import { aBooking } from '#db/testing/served-visits.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import { expectAccessible, expectNoSidewaysScroll, heading } from './fixtures.ts'
import { test } from './own-counter.ts'
import { signIn } from './staff-sign-in.ts'
import { button, findVisit, showsTime, time } from './visit-steps.ts'

// The banner of a stop stands on every page of the server, so these run alone.

const shown = async (page: Page, address: string, words: string | RegExp, isThere: boolean) =>
  expect(async () => {
    await page.goto(address)
    const banner = page.getByRole('region').filter({ hasText: words })
    await expect(banner).toHaveCount(isThere ? 1 : 0, { timeout: 300 })
  }).toPass({ timeout: 10_000 })

for (const withScript of [true, false])
  test.describe(withScript ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled: withScript, viewport: { width: 768, height: 1024 } })

    test('a counter closes in three taps: residents read why and find no time, until it is lifted', async ({
      page,
      office,
      morning,
    }) => {
      const here = await morning({ count: 3, lanes: 1 })
      const visit = await aBooking({
        owns: here.slots.slice(0, 1),
        serviceIds: [office.service.id],
        email: 'stop@example.jp',
        locale: 'vi',
      })
      const times = `/ja/availability?service=${office.service.id}&counter=${office.counter.id}&day=${here.day}`
      await page.goto(times)
      await showsTime(page, '10:15')

      await signIn(page, 'clerk')
      await page.getByRole('link', { name: '受付停止' }).first().click()
      await expect(heading(page)).toHaveText('受付停止')
      await page.getByRole('link', { name: '窓口を今すぐ閉める' }).click()
      await button(page, '次へ').click()
      await expect(page.getByRole('main').getByRole('alert')).toContainText('窓口')
      if (withScript) await expectAccessible(page)
      await page.getByRole('checkbox', { name: office.counter.name }).check()
      await page.getByRole('radio', { name: '再開するまで' }).check()
      await button(page, '次へ').click()
      await expect(heading(page)).toHaveText('止める前の確認')
      const main = page.getByRole('main')
      // Visits that earlier journeys booked at this counter count too.
      await expect(main).toContainText(/[1-9]\d*件（メールで知らせられる人 [1-9]\d*件）/)
      await expect(main).toContainText(/[1-9]\d*席/)
      await expect(page.getByLabel('お知らせ (日本語)')).toContainText(office.counter.name)
      if (withScript) await expectAccessible(page)
      await expectNoSidewaysScroll(page)
      await page.getByLabel('理由（職員だけが見ます）').fill('停電')
      await button(page, '受付を止める').click()
      await expect(main.getByRole('status')).toHaveText('受付を止めました。')

      const told = `${office.counter.name}の予約の受付を止めています`
      await shown(page, '/ja', told, true)
      await shown(page, '/vi', 'Nếu quý vị đã đặt lịch', true)
      await shown(page, '/ja/reservations/lookup', told, true)
      if (withScript) await expectAccessible(page)
      await expect(async () => {
        await page.goto(times)
        await expect(heading(page)).toBeVisible()
        await expect(time(page, '10:15')).toHaveCount(0, { timeout: 300 })
      }).toPass({ timeout: 10_000 })

      await page.goto(`/staff?counter=${office.counter.id}`)
      await expect(page.getByText('この窓口は、予約の受付を止めています。')).toBeVisible()
      await page.getByRole('link', { name: /^受けられない予約/ }).click()
      await expect(heading(page)).toHaveText('受けられない予約')
      // Others may be stranded by earlier journeys: the list has pages.
      await findVisit(page, '/staff/stranded', visit.number)
      await expect(page.getByRole('row', { name: groupReservationNumber(visit.number) })).toContainText(
        '停電',
      )

      await page.goto('/staff/stops')
      const card = page.getByRole('listitem').filter({ hasText: office.counter.name })
      await card.getByRole('link', { name: 'お知らせや期限を変える' }).click()
      await page.getByLabel('お知らせ (日本語)').fill(`${office.counter.name}は停電です`)
      await button(page, '変更する').click()
      await shown(page, '/ja', `${office.counter.name}は停電です`, true)

      await page.goto('/staff/stops')
      await button(page, `受付を再開する ${office.counter.name}`).click()
      await expect(main.getByRole('status')).toHaveText('受付を再開しました。')
      await shown(page, '/ja', `${office.counter.name}は停電です`, false)
      await page.goto(times)
      await showsTime(page, '10:15')
      await findVisit(page, '/staff/stranded', visit.number)
      await expect(page.getByText(groupReservationNumber(visit.number))).toHaveCount(0)

      await page.goto('/staff/stops')
      await page.getByLabel('窓口・用件・理由・お知らせの言葉').fill(office.counter.name)
      await button(page, '探す').click()
      await page.waitForURL(/[?&]q=/)
      const over = page.getByRole('row').filter({ hasText: office.counter.name }).first()
      await expect(over).toContainText(/停止（.*変更（.*再開（/)
      if (withScript) await expectAccessible(page)
    })
  })
