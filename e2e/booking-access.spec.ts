import { expect, type Locator, type Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll, heading } from './fixtures.ts'
import { test } from './own-counter.ts'
import { bookVisit, button, chooseTime, fact, goOn, showsTime, time } from './visit-steps.ts'

test('the keyboard alone books a visit', async ({ page, office, morning }) => {
  const times = await morning()
  await page.goto(`/ja/availability?service=${office.service.id}&day=${times.day}`)
  await showsTime(page, '10:00')
  await press(page, time(page, '10:00').first())
  await expect(heading(page)).toHaveText('窓口で必要なことを選ぶ')
  await tabTo(page, page.getByLabel('メールアドレス'))
  await page.keyboard.type('hibari@example.jp')
  await tabTo(page, page.getByLabel('車いすで行く'))
  await page.keyboard.press('Space')
  await press(page, button(page, '確認へ進む'))
  await expect(fact(page, '窓口で必要なこと')).toHaveText('車いすで行く')
  await press(page, button(page, 'この内容で予約する'))
  await expect(heading(page)).toHaveText('予約が完了しました')
  await tabTo(page, page.getByRole('link', { name: '予約の内容を見る' }))
})

const fits = 'fits a screen of 320 px, has no fault that axe can find, and its own title'

test(`every step up to the booking ${fits}`, async ({ page, office, morning }) => {
  test.slow()
  await chooseTime(page, office, await morning())
  await looks(page, 'new')
  await goOn(page)
  await looks(page, 'new/confirm')
  await looks(page, 'new/confirm?refusal=slot_full')
})

test(`every page after the booking ${fits}`, async ({ page, office, morning }) => {
  test.slow()
  await bookVisit(page, office, await morning())
  await looks(page, 'new/done')
  await button(page, 'この端末から消して終わる').click()
  await looks(page, 'new/done')
  await looks(page, 'new')
})

async function looks(page: Page, path: string): Promise<void> {
  await page.setViewportSize({ width: 320, height: 700 })
  for (const locale of ['ja-easy', 'en', 'ja']) {
    await page.goto(`/${locale}/reservations/${path}`)
    await expectNoSidewaysScroll(page)
    await expect(page).toHaveTitle(new RegExp(`^${await titleOf(page)} \\|`))
    await expectAccessible(page)
  }
}

/** The heading as a title writes it: furigana in brackets. */
const titleOf = (page: Page): Promise<string> =>
  heading(page).evaluate((h1) => (h1.textContent ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))

/** Goes on by the tabulator until something has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let steps = 0; steps < 120; steps += 1) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  await expect(target).toBeFocused()
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}
