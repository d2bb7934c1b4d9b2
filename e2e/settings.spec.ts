import { expect } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll, heading, test } from './fixtures.ts'
import { signIn } from './staff-sign-in.ts'

/** The other browser changes the same city at the same time, so each has pages and settings of its own. */
const own = () =>
  test.info().project.name === 'no-js'
    ? { page: '個人情報の取扱い', path: 'privacy', language: 'English', locale: 'en' }
    : { page: '使い方', path: 'help', language: 'やさしい日本語', locale: 'ja-easy' }

test('the groups of settings say what each does, and mistakes stand at their fields', async ({ page }) => {
  await signIn(page, 'administrator')
  await page.getByRole('link', { name: '設定', exact: true }).click()
  await expectAccessible(page)
  await page.getByRole('link', { name: '情報の保存期間' }).click()
  await expect(heading(page)).toHaveText('情報の保存期間')
  await expectAccessible(page)
  const days = page.getByLabel('メールアドレスを残す日数')
  await expect(days).toHaveAccessibleDescription(/短くすると、次の夜に古いものが消えます。/)
  await page.getByRole('button', { name: '保存する' }).click()
  const saved = page.getByRole('status').filter({ hasText: '保存しました。' })
  await expect(saved).toBeVisible()
  await days.fill('1000')
  await page.getByRole('button', { name: '保存する' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('入力を確かめてください')
  await expect(saved).toHaveCount(0)
  await expect(days).toHaveValue('1000')
  await expect(days).toHaveAttribute('aria-invalid', 'true')
  await page.setViewportSize({ width: 320, height: 800 })
  await expectNoSidewaysScroll(page)
})

test('residents’ data is deleted only for as many people as were typed', async ({ page }) => {
  await signIn(page, 'administrator')
  await page.goto('/staff/settings/booking')
  await page.getByLabel('通知書の番号と生年月日でのログイン').selectOption('no')
  await page.getByLabel('住民の情報').selectOption('none')
  await page.getByRole('button', { name: '保存する' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    '先に「住民の情報の消去」で消してください。',
  )
  await expect(page.getByLabel('住民の情報')).toHaveValue('none')
  await page.getByRole('link', { name: '住民の情報の消去' }).click()
  await expect(page.getByText(/いま \d+人分の情報/)).toBeVisible()
  await page.getByLabel('確認のため、消す人数を数字で入力してください').fill('99999')
  await page.getByRole('button', { name: '消して、預からない設定にする' }).click()
  await expect(page.getByText('人数が違います。')).toBeVisible()
  await expectAccessible(page)
})

test('a page is rewritten in one language, seen by residents, and goes back', async ({ page }) => {
  const { page: name, path, language, locale } = own()
  await signIn(page, 'administrator')
  await page.goto('/staff/settings/pages')
  await expectAccessible(page)
  await page.getByRole('link', { name: `${language} ${name}を書き直す` }).click()
  const body = page.getByRole('textbox', { name: '文章' })
  await body.fill('')
  await page.getByRole('button', { name: '保存する' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('入力または選択してください。')
  await body.fill('## ｜市《し》の ページ\n\n<script>alert(1)</script>\n\n- [Link](https://city.example/)')
  await page.getByRole('button', { name: '確かめる' }).click()
  const preview = page.getByRole('region', { name: '住民の画面での見え方' })
  await expect(preview.getByRole('link', { name: 'Link' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '保存する' }).click()
  await expect(page.getByRole('status')).toContainText('保存しました。')

  const residents = `/${locale}/${path}`
  const seen = page.getByRole('heading', { level: 2, name: /ページ/ })
  await expect(async () => {
    await page.goto(residents)
    await expect(seen).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 15_000 })
  await expect(page.getByRole('main')).not.toContainText('alert(1)')
  await expectAccessible(page)
  await page.goto(`/ja/${path}`)
  await expect(seen).toHaveCount(0)

  await page.goto(`/staff/settings/pages/${path}/${locale}`)
  await page.getByLabel('確認のため「戻す」と入力してください').fill('戻す')
  await page.getByRole('button', { name: '最初の文章に戻す' }).click()
  await expect(page.getByRole('status')).toContainText('最初の文章に戻しました。')
  await expect(page.getByRole('link', { name: 'この文章を読み込む' })).toHaveCount(1)
  await expect(async () => {
    await page.goto(residents)
    await expect(seen).toHaveCount(0, { timeout: 1000 })
  }).toPass({ timeout: 15_000 })
})
