import { randomInt } from 'node:crypto'
import { expect } from '@playwright/test'
import { mailedCode } from '#db/testing/account-mail.ts'
import { aLetterHolder, aNotice, anAccount, PASSWORD } from '#db/testing/residents.ts'
import { groupResidentNumber } from '#lib/numbers.ts'
import { choosePassword, givenCode, line, link, signIn, typeCode } from './account-key-steps.ts'
import { alertOf, isSignedIn } from './account-steps.ts'
import { hasScript, heading } from './fixtures.ts'
import { choose, press, tabTo, tick, typeInto } from './keys.ts'
import { test } from './own-counter.ts'
import { signIn as signInAsStaff } from './staff-sign-in.ts'
import { button } from './visit-steps.ts'

// Every way into an account without a mouse; without script too, as all journeys.

// The office opens the database of the served product, for the factories.
test.beforeEach(({ office }) => void office)

test('the keyboard alone starts with a letter, and tells the city who one is', async ({ page }) => {
  const inAYear = new Date(Date.now() + 365 * 24 * 3600_000)
  const { secret } = await aLetterHolder({ letter: { kind: 'link_code', expiresAt: inAYear } })
  await page.goto('/ja/account/sign-in')
  await press(page, link(page, 'はじめて使う'))
  await expect(heading(page)).toHaveText('はじめて使う')
  await typeInto(page, page.getByLabel('手紙のコード'), secret)
  await press(page, button(page, '次へ進む'))
  await choosePassword(page)

  await press(page, link(page, 'わたしの登録内容を見る・変える'))
  await expect(heading(page)).toHaveText('登録内容')
  await typeInto(page, line(page, '氏名'), '雲雀　太郎')
  await typeInto(page, line(page, 'フリガナ'), 'ひばり たろう')
  await typeInto(page, line(page, '生年月日'), '平成2年5月20日')
  await tick(page, page.getByRole('radio').first())
  await typeInto(page, line(page, '郵便番号'), '4980000')
  await press(page, button(page, '住所をさがす'))
  const found = page.getByRole('combobox', { name: '見つかった住所' })
  await expect(page.getByRole('status').filter({ hasText: '住所' }).first()).toBeVisible()
  await choose(page, found, '三重県桑名郡木曽岬町')
  await press(page, button(page, 'この住所を使う'))
  const address = line(page, '住所（番地まで）')
  await expect(address).toHaveValue('三重県桑名郡木曽岬町')
  if (!hasScript()) await tabTo(page, address)
  await expect(address).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.insertText('大字西対海地251')
  await typeInto(page, line(page, '電話番号'), '0300001100')
  await press(page, button(page, '登録する'))
  await expect(page.getByRole('main')).toContainText('三重県桑名郡木曽岬町大字西対海地251')
})

test('the keyboard alone signs in, also with a notice number, and out everywhere', async ({ page }) => {
  const { number } = await anAccount()
  await page.goto('/ja')
  await press(page, link(page, 'ログイン'))
  await expect(heading(page)).toHaveText('ログイン')
  await signIn(page, number, 'wrong')
  await expect(alertOf(page, 'ログインできませんでした')).toBeInViewport()
  await typeInto(page, page.getByLabel('パスワード'), PASSWORD)
  await press(page, button(page, 'ログインする'))
  await isSignedIn(page)
  await press(page, button(page, 'すべての端末でログアウト'))
  await expect(heading(page)).toHaveText('ログイン')

  const { id } = await aLetterHolder({ answers: { birthday: '1980-05-06' } })
  const notice = `KEY${randomInt(100_000, 1_000_000)}`
  await aNotice(id, notice)
  await press(page, link(page, '交付通知書の番号でログイン'))
  await typeInto(page, page.getByLabel('通知書の番号'), notice)
  await typeInto(page, page.getByLabel('生年月日'), '昭和55年5月6日')
  await press(page, button(page, 'ログインする'))
  await isSignedIn(page)
})

test('the keyboard alone sets a forgotten password anew by mail', async ({ page }) => {
  const { id, number } = await anAccount({ email: 'keys@example.jp' })
  await page.goto('/ja/account/sign-in')
  await press(page, link(page, 'パスワードを忘れたとき'))
  await typeInto(page, page.getByLabel('住民ID'), number)
  await tabTo(page, button(page, 'コードを送る'))
  await page.keyboard.press('Enter')
  const code = await mailedCode(id, 'reset_password')
  await expect(page.getByText('メールを確認してください')).toBeVisible()
  await typeCode(page, code)
  await choosePassword(page)
})

test('a code that staff hand over sets a forgotten password anew, by the keyboard alone', async ({
  page,
  browser,
}) => {
  const { id, number } = await anAccount()
  const staff = await (await browser.newContext()).newPage()
  await staff.goto('/staff/sign-in')
  await signInAsStaff(staff, 'administrator')
  await staff.goto(`/staff/residents/${id}`)
  await button(staff, '一時コードを作る').click()
  await expect(staff.getByText('本人であることを確かめて、チェックを入れてください')).toBeVisible()
  await staff.getByLabel(/本人であることを確かめました/).check()
  await button(staff, '一時コードを作る').click()
  const code = await givenCode(staff)

  await page.goto('/ja/account/forgotten')
  await press(page, link(page, '電話をかけてもらう'))
  await typeInto(page, page.getByLabel('住民ID'), number)
  await typeInto(page, page.getByLabel('電話番号'), '090-8765-4321')
  await press(page, button(page, '電話を頼む'))
  await expect(page.getByText('受け付けました')).toBeVisible()
  await page.goto('/ja/account/forgotten')
  await press(page, link(page, 'パスワードを決め直す'))
  await typeCode(page, code)
  await choosePassword(page)

  await staff.goto(`/staff/residents/${id}`)
  await expect(staff.getByText('一時コードを渡した')).toBeVisible()
  await expect(staff.getByText('パスワードを再設定')).toBeVisible()
  await staff.goto('/staff/tasks')
  await expect(staff.getByRole('main')).toContainText(groupResidentNumber(number))
  await staff.context().close()
})
