import { expect } from '@playwright/test'
import { test } from './city-settings.ts'
import { expectAccessible, expectNoSidewaysScroll, heading } from './fixtures.ts'
import { signIn } from './staff-sign-in.ts'
import { button, chooseTime, fact, finish, goOn } from './visit-steps.ts'

const QUESTION = '同伴する補助犬'

test('a question is added, asked at booking, and retired with its answers kept', async ({
  page,
  office,
  morning,
  browser,
}) => {
  // Whoever sets up has no script: the forms must not need one.
  const desk = await browser.newContext({ javaScriptEnabled: false, locale: 'ja-JP' })
  const clerk = await desk.newPage()
  await signIn(clerk, 'administrator')
  await clerk.goto('/staff/settings')
  await clerk.getByRole('link', { name: '登録項目・申込項目' }).click()
  await expect(heading(clerk)).toHaveText('登録項目・申込項目')
  await clerk.getByRole('link', { name: '申込項目を追加する' }).click()
  await clerk.getByLabel('種類').selectOption('radio')
  await button(clerk, '追加する').click()
  const summary = clerk.getByRole('main').getByRole('alert')
  await expect(summary).toContainText('項目の名前 (日本語): 入力または選択してください。')
  await expect(clerk.getByLabel('種類')).toHaveValue('radio')
  await clerk.getByLabel('項目の名前 (日本語)').fill(QUESTION)
  await button(clerk, '追加する').click()
  await expect(summary).toContainText('選択肢1 (日本語): 入力または選択してください。')
  await clerk.getByLabel('選択肢1 (日本語)').fill('盲導犬')
  await clerk.getByLabel('選択肢2 (日本語)').fill('介助犬')
  await clerk.getByLabel('プレビューの言語').selectOption('th')
  await clerk.getByLabel('プレビューの配色').selectOption('contrast')
  await button(clerk, '編集中の質問を見る').click()
  const draft = clerk.getByRole('region', { name: '編集中の質問の見え方' })
  await expect(draft.getByRole('radio', { name: '介助犬' })).toBeVisible()
  await button(clerk, '追加する').click()
  await expect(clerk.getByText('保存しました。')).toBeVisible()

  await button(clerk, `上へ ${QUESTION}`).click()
  const rows = clerk.getByRole('region', { name: '申込項目（予約）' }).getByRole('row')
  await expect(rows.nth(2)).toContainText(QUESTION)
  await clerk.getByRole('link', { name: '申込項目のプレビュー' }).click()
  await expect(clerk.getByRole('group', { name: QUESTION })).toBeVisible()

  await expect(async () => {
    await chooseTime(page, office, await morning())
    await expect(page.getByRole('radio', { name: '盲導犬' })).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 20_000 })
  await page.getByRole('radio', { name: '盲導犬' }).check()
  await goOn(page)
  await expect(fact(page, QUESTION)).toHaveText('盲導犬')
  await finish(page)

  await clerk.goto('/staff/settings/fields')
  await clerk.getByRole('link', { name: QUESTION }).click()
  await expect(clerk.getByText('1件の予約に回答があります。')).toBeVisible()
  await clerk.getByLabel('選択肢1 (日本語)').fill('')
  await button(clerk, '保存する').click()
  const said = clerk.getByRole('alert').filter({ hasText: 'まだ保存していません。' })
  await expect(said).toContainText('「盲導犬」は選べなくなります。これを選んだ1件の回答はそのまま残ります。')
  await button(clerk, 'この内容で保存する').click()
  await clerk.getByRole('link', { name: QUESTION }).click()
  await clerk.getByLabel('確認のため「終了」と入力してください').fill('終了')
  await button(clerk, '受付を終える').click()
  await expect(said).toContainText('1件の回答はそのまま残り')
  await button(clerk, 'この内容で保存する').click()
  await expect(clerk.getByText('受付を終えました。回答は残っています。')).toBeVisible()
  await desk.close()

  await page.getByRole('link', { name: '予約の内容を見る' }).click()
  await expect(fact(page, QUESTION)).toBeVisible()
})

test('the screens of the questions are readable for everybody', async ({ page }) => {
  test.slow()
  await signIn(page, 'administrator')
  for (const path of ['', '/booking/new', '/booking/cars', '/preview?form=registration&language=my']) {
    await page.goto(`/staff/settings/fields${path}`)
    await page.setViewportSize({ width: 1280, height: 800 })
    await expectAccessible(page)
    await page.setViewportSize({ width: 320, height: 800 })
    await expectNoSidewaysScroll(page)
  }
  await page.goto('/staff/settings/fields/booking/new')
  await page.getByLabel('項目の名前 (日本語)').fill(QUESTION)
  await page.getByLabel('プレビューの配色').selectOption('contrast')
  await button(page, '編集中の質問を見る').click()
  await expect(page.getByRole('region', { name: '編集中の質問の見え方' })).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})
