import { expect, type Page } from '@playwright/test'
import { anAccount } from '#db/testing/residents.ts'
import { isSignedIn, signIn } from './account-steps.ts'
import { expectAccessible, expectNoSidewaysScroll, hasScript, heading } from './fixtures.ts'
import { test } from './own-counter.ts'
import { button } from './visit-steps.ts'

// The office opens the database of the served product, for the factories.
test.beforeEach(async ({ office, page }) => {
  void office
  const { number } = await anAccount()
  await signIn(page, number)
  await isSignedIn(page)
  await page.goto('/ja/account/data')
  await expect(heading(page)).toHaveText('登録内容')
})

const field = (page: Page, name: string) => page.getByRole('textbox', { name })

test('a resident tells the city who they are, with the address of a postal code', async ({ page }) => {
  await field(page, '氏名').fill('雲雀　太郎')
  await field(page, 'フリガナ').fill('ひばり たろう')
  await field(page, '生年月日').fill('平成2年5月20日')
  await page.getByRole('radio', { name: 'そのほか・答えない' }).check()
  await field(page, '郵便番号').fill('１００−００１３')
  await button(page, '住所をさがす').click()
  await expect(field(page, '住所（番地まで）')).toHaveValue('東京都千代田区霞が関')

  await field(page, '郵便番号').fill('498-0000')
  await button(page, '住所をさがす').click()
  await page.getByRole('combobox', { name: '見つかった住所' }).selectOption('三重県桑名郡木曽岬町')
  await expectAccessible(page)
  await button(page, 'この住所を使う').click()
  await expect(field(page, '住所（番地まで）')).toHaveValue('三重県桑名郡木曽岬町')
  await expect(field(page, 'フリガナ')).toHaveValue('ひばり たろう')
  await field(page, '住所（番地まで）').fill('三重県桑名郡木曽岬町大字西対海地251')
  await field(page, '電話番号').fill('０３−００００−１１００')
  await button(page, '登録する').click()

  await expect(page.getByText('登録しました。')).toBeVisible()
  const told = page.getByRole('main')
  await expect(told).toContainText('ヒバリ　タロウ')
  await expect(told).toContainText('1990年5月20日（平成2年）')
  await expect(told).toContainText('〒498-0000 三重県桑名郡木曽岬町大字西対海地251')
  await expect(told).toContainText('03-0000-1100')
  await expectAccessible(page)
  await page.getByRole('link', { name: '登録内容を変更する' }).click()
  await expect(field(page, '氏名')).toHaveValue('雲雀　太郎')
})

test('what is wrong is said at each field, and an Individual Number is not shown again', async ({ page }) => {
  await field(page, '氏名').fill('雲雀 9832-0567-3214')
  await field(page, '生年月日').fill('2026年2月30日')
  await field(page, '電話番号').fill('12')
  await button(page, '登録する').click()
  const summary = page.getByRole('alert').filter({ hasText: '入力を確かめてください' })
  await expect(summary).toContainText('氏名: 個人番号（マイナンバー）か住民票コードと思われる')
  await expect(summary).toContainText('生年月日: 日付または時刻が正しくありません')
  await expect(summary).toContainText('郵便番号: 入力または選択してください')
  await expect(field(page, '生年月日')).toHaveValue('2026年2月30日')
  if (!hasScript()) expect(await page.content()).not.toContain('9832')
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 640 })
  await expectNoSidewaysScroll(page)
})
