import { expect, type Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll, heading } from './fixtures.ts'
import { choose, press, tabTo, tick, typeInto } from './keys.ts'
import { test } from './own-counter.ts'
import { manyLocales } from './resident-pages.ts'
import { bookVisit, button, chooseTime, fact, goOn, keptOf, showsTime, time } from './visit-steps.ts'

test('the keyboard alone books a visit', async ({ page, office, morning }) => {
  const times = await morning()
  await page.goto(`/ja/availability?service=${office.service.id}&day=${times.day}`)
  await showsTime(page, '10:00')
  await press(page, time(page, '10:00').first())
  await expect(heading(page)).toHaveText('窓口で必要なことを選ぶ')
  await typeInto(page, page.getByLabel('メールアドレス'), 'hibari@example.jp')
  await tick(page, page.getByLabel('車いすで行く'))
  await press(page, button(page, '確認へ進む'))
  await expect(fact(page, '窓口で必要なこと')).toHaveText('車いすで行く')
  await press(page, button(page, 'この内容で予約する'))
  await expect(heading(page)).toHaveText('予約が完了しました')
  await tabTo(page, page.getByRole('link', { name: '予約の内容を見る' }))
})

test('the keyboard alone books for a family, mends a mistake, finds the visit by its key and cancels it', async ({
  page,
  office,
  morning,
}) => {
  const { day } = await morning({ count: 4 })
  await page.goto(`/ja/availability?service=${office.service.id}&persons=2&day=${day}`)
  await showsTime(page, '10:00')
  await press(page, time(page, '10:00').first())
  const second = page.getByRole('group', { name: `2人目：${office.service.name}` })
  await choose(page, second.getByLabel('だれが来ますか'), '代理人が来る')
  await press(page, button(page, '確認へ進む'))
  const summary = page.getByRole('alert').filter({ hasText: '入力を確かめてください' })
  await expect(summary).toBeFocused()
  await press(page, summary.getByRole('link'))
  const reason = second.getByLabel('本人が来られない理由')
  await expect(reason).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await choose(page, reason, '長く入院している')
  await press(page, button(page, '確認へ進む'))
  await expect(fact(page, '来る人')).toContainText('長く入院している')
  await press(page, button(page, 'この内容で予約する'))
  await expect(heading(page)).toHaveText('予約が完了しました')
  const kept = await keptOf(page)

  await page.context().clearCookies()
  await page.goto('/ja')
  await press(page, page.getByRole('link', { name: '予約の確認・変更' }).first())
  await typeInto(page, page.getByLabel('予約番号'), kept.number)
  await typeInto(page, page.getByLabel('アクセスキー'), kept.key)
  await press(page, button(page, '予約を開く'))
  await press(page, page.getByRole('link', { name: '予約を取り消す' }))
  await press(page, button(page, 'この予約を取り消す'))
  await expect(page.getByText('予約を取り消しました')).toBeVisible()
})

const fits = 'fits a screen of 320 px, has no fault that axe can find, and its own title'

for (const locale of manyLocales)
  test.describe(locale, () => {
    test(`every step up to the booking ${fits}`, async ({ page, office, morning }) => {
      await chooseTime(page, office, await morning())
      await looks(page, `${locale}/reservations/new`)
      await page.goto('/ja/reservations/new')
      await goOn(page)
      await looks(page, `${locale}/reservations/new/confirm`)
      await looks(page, `${locale}/reservations/new/confirm?refusal=slot_full`)
    })

    test(`every page after the booking ${fits}`, async ({ page, office, morning }) => {
      await bookVisit(page, office, await morning())
      await looks(page, `${locale}/reservations/new/done`)
      await page.goto('/ja/reservations/new/done')
      await button(page, 'この端末から消して終わる').click()
      await looks(page, `${locale}/reservations/new/done`)
      await looks(page, `${locale}/reservations/new`)
    })
  })

async function looks(page: Page, address: string): Promise<void> {
  await page.setViewportSize({ width: 320, height: 700 })
  await page.goto(`/${address}`)
  await expectNoSidewaysScroll(page)
  await expect(page).toHaveTitle(new RegExp(`^${await titleOf(page)} \\|`))
  await expectAccessible(page)
}

/** The heading as a title writes it: furigana in brackets. */
const titleOf = (page: Page): Promise<string> =>
  heading(page).evaluate((h1) => (h1.textContent ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
