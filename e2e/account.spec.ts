import { randomInt } from 'node:crypto'
import { expect } from '@playwright/test'
import { mailedCode } from '#db/testing/account-mail.ts'
import { aLetterHolder, aNotice, anAccount, PASSWORD } from '#db/testing/residents.ts'
import { groupAccessKey } from '#lib/numbers.ts'
import { alertOf, choosePassword, isSignedIn, PHRASE, signIn } from './account-steps.ts'
import { expectAccessible, expectNoSidewaysScroll, hasScript, heading } from './fixtures.ts'
import { test } from './own-counter.ts'
import { locales } from './resident-pages.ts'
import { button } from './visit-steps.ts'

// The office opens the database of the served product, for the factories.
test.beforeEach(({ office }) => void office)

const inAYear = () => new Date(Date.now() + 365 * 24 * 3600_000)

test('the code of a letter leads to a password of one’s own', async ({ page }) => {
  const { secret, number } = await aLetterHolder({ letter: { kind: 'link_code', expiresAt: inAYear() } })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(`/ja/account/first-use#code=${secret}`)
  if (hasScript()) {
    await expect(page.getByText('QRコードからコードを読み取りました')).toBeVisible()
    await expect(page).toHaveURL('/ja/account/first-use')
  } else {
    await page.getByLabel('手紙のコード').fill(groupAccessKey(secret).toLowerCase())
  }
  await expectAccessible(page)
  await button(page, '次へ進む').click()
  await expect(heading(page)).toHaveText('パスワードを決める')
  for (const locale of locales.toReversed()) {
    await page.goto(`/${locale}/account/new-password`)
    await expect(heading(page)).toHaveCount(1)
    await expectAccessible(page)
  }
  await page.setViewportSize({ width: 320, height: 640 })
  await expectNoSidewaysScroll(page)

  await choosePassword(page, 'みじかい')
  await expect(page.getByLabel('新しいパスワード').first()).toHaveAccessibleDescription(/10文字以上にして/)
  await choosePassword(page, 'password123')
  await expect(alertOf(page, 'このパスワードは使えません')).toContainText('すぐに見破られます')
  await choosePassword(page)
  await expect(page.getByText('パスワードを決めました。')).toBeVisible()
  expect(asked.filter((address) => address.includes(secret))).toEqual([])

  await button(page, 'ログアウト').first().click()
  await expect(heading(page)).toHaveText('ログイン')
  await signIn(page, number, PHRASE)
  await isSignedIn(page)
  await page.goto('/ja/account/first-use')
  await page.getByLabel('手紙のコード').fill(secret)
  await button(page, '次へ進む').click()
  await expect(alertOf(page, 'コードを確かめられませんでした')).toBeVisible()
  await expect(page.getByLabel('手紙のコード')).toHaveValue('')
})

test('so does the initial password, on the sign-in page', async ({ page }) => {
  const { secret, number } = await aLetterHolder({ letter: { kind: 'password', expiresAt: inAYear() } })
  await signIn(page, number, groupAccessKey(secret))
  await expect(heading(page)).toHaveText('パスワードを決める')
  await choosePassword(page)
  await isSignedIn(page)
})

test('signing in leads back to where one was; wrong tries pause it', async ({ page }) => {
  const { number } = await anAccount()
  await page.goto('/ja/account/letters')
  await expect(heading(page)).toHaveText('ログイン')
  await expectAccessible(page)
  await signIn(page, number, 'not my password')
  await expect(alertOf(page, 'ログインできませんでした')).toContainText('住民IDまたはパスワードが違います')
  await expect(page.getByLabel('住民ID')).toHaveValue(number)
  await expect(page.getByLabel('パスワード')).toHaveValue('')
  expect(await page.content()).not.toContain('not my password')
  await signIn(page, number)
  await expect(heading(page)).toHaveText('届いたお知らせ')
  await expect(page.getByRole('link', { name: 'マイページ', exact: true })).toBeVisible()
})

test('after five wrong passwords even the right one has to wait', async ({ page }) => {
  test.slow()
  const { number } = await anAccount()
  for (let wrong = 0; wrong < 5; wrong += 1) {
    await signIn(page, number, 'wrong')
    await expect(page.getByLabel('パスワード')).toHaveValue('')
    await expect(page.getByText('住民IDまたはパスワードが違います')).toBeVisible()
  }
  await signIn(page, number)
  await expect(alertOf(page, 'ログインできませんでした')).toContainText('しばらくログインできません')
})

test('a forgotten password is set anew by the mailed code', async ({ page }) => {
  const { id, number } = await anAccount({ email: 'hanako@example.jp' })
  await page.goto('/ja/account/sign-in')
  await page.getByRole('link', { name: 'パスワードを忘れたとき' }).click()
  await expect(heading(page)).toHaveText('パスワードを忘れたとき')
  await expectAccessible(page)
  await page.getByLabel('住民ID').fill(number)
  await button(page, 'コードを送る').click()
  const code = await mailedCode(id, 'reset_password')
  await expect(page.getByText('メールを確認してください')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('textbox', { name: /^コード/ }).fill('AAAABBBBCCCC')
  await button(page, '次へ進む').click()
  await expect(alertOf(page, 'コードを確かめられませんでした')).toBeVisible()
  await page.getByRole('textbox', { name: /^コード/ }).fill(code)
  await button(page, '次へ進む').click()
  await choosePassword(page)
  await isSignedIn(page)
})

test('asking for the mail or a call says the same for an ID that does not exist', async ({ page }) => {
  await page.goto('/ja/account/forgotten')
  await page.getByLabel('住民ID').fill('123456782')
  await button(page, 'コードを送る').click()
  await expect(page.getByText('メールを確認してください')).toBeVisible()
  await page.goto('/ja/account/forgotten/call')
  await page.getByLabel('住民ID').fill('123456782')
  await page.getByLabel('電話番号').fill('090-1234-5678')
  await expectAccessible(page)
  await button(page, '電話を頼む').click()
  await expect(page.getByText('受け付けました')).toBeVisible()
})

test('a notice number and a birthday sign in', async ({ page }) => {
  const { id } = await aLetterHolder({ answers: { birthday: '1980-05-06' } })
  const number = `E2E${randomInt(100_000, 1_000_000)}`
  await aNotice(id, number)
  await page.goto('/ja/account/sign-in')
  await page.getByRole('link', { name: '交付通知書の番号でログイン' }).click()
  await expectAccessible(page)
  await page.getByLabel('通知書の番号').fill(`${number.slice(0, 3)}-${number.slice(3)}`)
  await page.getByLabel('生年月日').fill('1980-05-07')
  await button(page, 'ログインする').click()
  await expect(alertOf(page, 'ログインできませんでした')).toContainText('通知書の番号か生年月日が違うか')
  await page.getByLabel('生年月日').fill('1980-05-06')
  await button(page, 'ログインする').click()
  await isSignedIn(page)
})

test('a new e-mail address counts after its code was typed', async ({ page }) => {
  const { id, number } = await anAccount({ email: 'old@example.jp' })
  await signIn(page, number)
  await page.getByRole('link', { name: 'メールアドレスを変える' }).click()
  await expect(page.getByText('今の登録：old@example.jp')).toBeVisible()
  await page.getByLabel('メールアドレス').fill('new@example.jp')
  await page.getByLabel('今のパスワード').fill(PASSWORD)
  await button(page, 'コードを送る').click()
  const code = await mailedCode(id, 'verify_email')
  await page.getByLabel('メールのコード').fill(code)
  await expectAccessible(page)
  await button(page, '登録する').click()
  await expect(page.getByText('メールアドレスを登録しました。')).toBeVisible()
  await page.goto('/ja/account/email')
  await expect(page.getByText('今の登録：new@example.jp')).toBeVisible()
})

test('signing out everywhere ends the session of another browser', async ({ page, browser }) => {
  const { number } = await anAccount()
  await signIn(page, number)
  const other = await (await browser.newContext()).newPage()
  await other.goto('/ja/account/sign-in')
  await signIn(other, number)
  await isSignedIn(other)
  await button(page, 'すべての端末でログアウト').click()
  await expect(heading(page)).toHaveText('ログイン')
  await other.goto('/ja/account')
  await expect(heading(other)).toHaveText('ログイン')
  await other.context().close()
})
