import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { expectAccessible, expectNoSidewaysScroll, heading, test } from './fixtures.ts'
import { signIn } from './staff-sign-in.ts'
import { button } from './visit-steps.ts'

const OWN = 'a lighthouse under snow'

/** What the app on the clerk's phone shows. */
const appWith = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret) })

async function enter(page: Page, loginId: string, password: string) {
  await page.goto('/staff/sign-in?to=/staff/account')
  await page.getByLabel('職員ID').fill(loginId)
  await page.getByLabel('パスワード').fill(password)
  await button(page, 'ログイン').click()
}

test('a new clerk gets a password of their own and an app, and comes in without it by a recovery code', async ({
  page,
  browser,
}) => {
  test.slow()
  const loginId = `e2e-${randomUUID().slice(0, 8)}`
  await signIn(page, 'administrator')
  await page.goto('/staff/settings/staff')
  await expectAccessible(page)
  await page.getByRole('link', { name: '職員を追加する' }).click()
  await page.getByLabel('職員ID').fill(loginId)
  await page.getByLabel('氏名').fill('初日 はじめ')
  await button(page, '追加する').click()
  await expect(heading(page)).toHaveText('初日 はじめ')
  const initial = await page.locator('dd strong').first().innerText()
  await expectAccessible(page)
  await button(page, '渡したので消す').click()
  await expect(page.getByText(initial)).toHaveCount(0)

  const clerk = await (
    await browser.newContext({ javaScriptEnabled: test.info().project.name !== 'no-js' })
  ).newPage()
  await enter(clerk, loginId, initial)
  await expect(heading(clerk)).toHaveText('自分のパスワードを決めてください')
  await expectAccessible(clerk)
  await button(clerk, 'ログアウト').click()
  await expect(clerk).toHaveURL(/sign-in/)
  await enter(clerk, loginId, initial)
  await expect(heading(clerk)).toHaveText('自分のパスワードを決めてください')
  await clerk.goto('/staff/account')
  await expect(heading(clerk)).toHaveText('自分のパスワードを決めてください')
  await clerk.getByLabel(/^新しいパスワード(?!（)/).fill('passwordpassword')
  await clerk.getByLabel('新しいパスワード（もう一度）').fill('passwordpassword')
  await button(clerk, 'パスワードを変える').click()
  await expect(clerk.getByRole('main').getByRole('alert')).toContainText('推測されやすい')
  await clerk.getByLabel(/^新しいパスワード(?!（)/).fill(OWN)
  await clerk.getByLabel('新しいパスワード（もう一度）').fill(OWN)
  await button(clerk, 'パスワードを変える').click()
  await expect(heading(clerk)).toHaveText('自分のアカウント')
  await expectAccessible(clerk)

  await clerk.getByRole('link', { name: '二要素認証を設定する' }).click()
  await button(clerk, '設定を始める').click()
  await expect(clerk.getByLabel('6けたの数字')).toBeVisible()
  await expectAccessible(clerk)
  const secret = (await clerk.getByRole('main').locator('p strong').first().innerText()).replaceAll(' ', '')
  await clerk.getByLabel('6けたの数字').fill(appWith(secret).generate())
  await button(clerk, '使い始める').click()
  await expect(heading(clerk)).toHaveText('回復コード')
  const recovery = await clerk.getByRole('main').locator('code').first().innerText()
  await expectNoSidewaysScroll(clerk)
  await button(clerk, 'しまったので先へ進む').click()
  await expect(heading(clerk)).toHaveText('自分のアカウント')
  await button(clerk, 'ログアウト').click()
  await expect(clerk).toHaveURL(/\/staff\/sign-in/)

  await enter(clerk, loginId, OWN)
  await expect(heading(clerk)).toHaveText('確認コードの入力')
  await expectAccessible(clerk)
  await clerk.getByLabel('6けたの数字、または回復コード').fill('000000')
  await button(clerk, 'ログインする').click()
  await expect(clerk.getByRole('main').getByRole('alert')).toContainText('コードが違う')
  await clerk.getByLabel('6けたの数字、または回復コード').fill(recovery)
  await button(clerk, 'ログインする').click()
  await expect(heading(clerk)).toHaveText('自分のアカウント')
  await expect(clerk.getByText('回復コードは残り9個です。')).toBeVisible()
  await clerk.context().close()
})
