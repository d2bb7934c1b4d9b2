import { expect } from '@playwright/test'
import { codeMailedTo } from '#db/testing/account-mail.ts'
import { lapseHolds, ownersOf } from '#db/testing/served-places.ts'
import { test } from './city-settings.ts'
import { expectAccessible, expectNoSidewaysScroll, heading } from './fixtures.ts'
import { press, typeInto } from './keys.ts'
import { manyLocales } from './resident-pages.ts'
import { bookVisit, button, chooseTime, fact, finish, showsTime } from './visit-steps.ts'

for (const javaScriptEnabled of [true, false])
  test.describe(`a city that wants an address that is read, ${javaScriptEnabled ? 'with' : 'without'} script`, () => {
    test.use({ javaScriptEnabled })

    test('books when the code of the mail was typed, by the keyboard alone', async ({
      page,
      office,
      morning,
      withSettings,
    }) => {
      await withSettings({ email: 'required', emailCodeMinutes: 30 })
      const times = await morning()
      const email = `reader-${crypto.randomUUID()}@example.jp`
      await chooseTime(page, office, times)
      await page.getByLabel('メールアドレス').fill(email)
      await button(page, '確認へ進む').click()
      await expect(heading(page)).toHaveText('メールアドレスの確認')
      const code = await codeMailedTo(email)
      await page.setViewportSize({ width: 320, height: 640 })
      for (const locale of manyLocales) {
        await page.goto(`/${locale}/reservations/new/verify`)
        await expectNoSidewaysScroll(page)
        if (javaScriptEnabled) await expectAccessible(page)
      }

      await page.goto('/ja/reservations/new/confirm')
      await expect(heading(page)).toHaveText('メールアドレスの確認')
      await typeInto(page, page.getByLabel('確認番号'), code === '000000' ? '111111' : '000000')
      await press(page, button(page, '確認へ進む'))
      await expect(page.getByRole('alert').filter({ hasText: '番号が違います' })).toBeVisible()
      await typeInto(page, page.getByLabel('確認番号'), code)
      await press(page, button(page, '確認へ進む'))
      await expect(heading(page)).toHaveText('予約内容の確認')
      await expect(fact(page, 'メールアドレス')).toHaveText(email)
      await finish(page)
      expect(await ownersOf(times.slots)).toHaveLength(1)
    })
  })

test('a place whose code was never typed is free for the next one', async ({
  page,
  browser,
  office,
  morning,
  withSettings,
}) => {
  await withSettings({ email: 'required' })
  const times = await morning({ lanes: 1 })
  await chooseTime(page, office, times)
  await page.getByLabel('メールアドレス').fill('away@example.jp')
  await button(page, '確認へ進む').click()
  await expect(heading(page)).toHaveText('メールアドレスの確認')

  await lapseHolds(times.slots)
  await withSettings({ email: 'no' })
  const other = await (await browser.newContext()).newPage()
  await other.goto(`/ja/availability?service=${office.service.id}&day=${times.day}`)
  await showsTime(other, '10:00')
  await bookVisit(other, office, times)
  expect(await ownersOf(times.slots)).toHaveLength(1)
  await other.context().close()
})
