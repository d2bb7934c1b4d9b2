import { expect, type Page } from '@playwright/test'
import { anAccount, endSessions } from '#db/testing/residents.ts'
import { alertOf, isSignedIn, signIn } from './account-steps.ts'
import { expectAccessible, heading } from './fixtures.ts'
import { test } from './own-counter.ts'
import { button, chooseTime, comesAlive, goOn } from './visit-steps.ts'

// The office opens the database of the served product, for the factories.
test.beforeEach(({ office }) => void office)

const AWAY = 'サーバーにつながりませんでした'

/** The line is lost for what is sent. */
const loseLine = (page: Page) =>
  page.route('**/*', (route) => (route.request().method() === 'POST' ? route.abort() : route.fallback()))

const findLine = (page: Page) => page.unroute('**/*')

test('a hold that could not be made longer says so, and what was typed stays', { tag: '@script' }, async ({
  page,
  office,
  morning,
}) => {
  await chooseTime(page, office, await morning())
  await page.getByLabel('メールアドレス').fill('hibari@example.jp')
  const extend = button(page, '取り置きを10分延長する')
  await comesAlive(page)
  await loseLine(page)
  await extend.click()
  await expect(alertOf(page, AWAY)).toContainText('もう一度ボタンを押してください')
  await expectAccessible(page)
  await findLine(page)
  await expect(page.getByLabel('メールアドレス')).toHaveValue('hibari@example.jp')
  await goOn(page)

  await comesAlive(page)
  await loseLine(page)
  await extend.click()
  await expect(alertOf(page, AWAY)).toBeVisible()
  await findLine(page)
  await extend.click()
  await expect(page.getByText('取り置きを延長しました')).toBeVisible()
  await expect(alertOf(page, AWAY)).toHaveCount(0)
})

test('a session that could not be made longer says so, and can be tried again', { tag: '@script' }, async ({
  page,
}) => {
  const { number } = await anAccount()
  await signIn(page, number)
  await isSignedIn(page)
  await page.clock.install()
  const dialog = page.getByRole('dialog')
  // A page counts from when its script runs: where that was too late, it is opened anew.
  await expect(async () => {
    await page.goto('/ja/account/email')
    await page.getByLabel('メールアドレス').fill('hanako@example.jp')
    await page.clock.fastForward('56:00')
    await expect(dialog).toBeVisible({ timeout: 5000 })
  }).toPass({ timeout: 20_000 })
  await loseLine(page)
  await dialog.getByRole('button', { name: 'ログインを続ける' }).click()
  await expect(alertOf(page, AWAY)).toBeVisible()
  await expectAccessible(page)
  await findLine(page)
  await button(page, 'ログインを続ける').click()
  await expect(page.getByText('また1時間使えます。', { exact: true })).toBeVisible()
  await expect(alertOf(page, AWAY)).toHaveCount(0)
  await expect(page.getByLabel('メールアドレス')).toHaveValue('hanako@example.jp')
})

test('what was sent after the end of a session is there again after signing in', async ({ page }) => {
  const { id, number } = await anAccount()
  await signIn(page, number)
  await isSignedIn(page)

  await page.goto('/ja/account/email')
  await page.getByLabel('メールアドレス').fill('hanako@example.jp')
  await page.getByLabel('今のパスワード').fill('wrong')
  await endSessions(id)
  await button(page, 'コードを送る').click()
  await expect(heading(page)).toHaveText('ログイン')
  await signIn(page, number)
  await expect(page.getByText('ログアウトの前に書いた内容を戻しました')).toBeVisible()
  await expect(page.getByLabel('メールアドレス')).toHaveValue('hanako@example.jp')
  await expect(page.getByLabel('今のパスワード')).toHaveValue('')

  await page.goto('/ja/account/language')
  await page.getByRole('combobox').selectOption('English')
  await endSessions(id)
  await button(page, 'この言語にする').click()
  await expect(heading(page)).toHaveText('ログイン')
  await signIn(page, number)
  await expect(page.getByText('ログアウトの前に書いた内容を戻しました')).toBeVisible()
  await expect(page.getByRole('combobox').locator('option:checked')).toHaveText('English')
})
