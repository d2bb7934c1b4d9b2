import { expect } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll, heading, test } from './fixtures.ts'
import { signIn } from './staff-sign-in.ts'
import { button } from './visit-steps.ts'

/** The other browser changes the same city at the same time, so each has a text of its own. */
const own = () =>
  test.info().project.name === 'no-js'
    ? { name: '한국어', locale: 'ko' }
    : { name: 'Tiếng Việt', locale: 'vi' }

test('a mail is rewritten in one language, tried, saved, and goes back', async ({ page }) => {
  const { name, locale } = own()
  await signIn(page, 'administrator')
  await page.goto('/staff/settings')
  await page.getByRole('link', { name: 'メールの文面' }).click()
  await expect(heading(page)).toHaveText('メールの文面')
  await expectAccessible(page)
  await page.getByText('予約のリマインド', { exact: true }).click()
  await page.getByRole('link', { name: `予約のリマインドを${name}で書き換える` }).click()
  await expectAccessible(page)

  const body = page.getByLabel('本文')
  await body.fill('## A\n{{ nobody }}')
  await button(page, '保存する').click()
  const refusal = page.getByRole('alert').filter({ hasText: '保存できませんでした' })
  await expect(refusal).toContainText('「nobody」という変数はありません。')
  await expect(body).toHaveValue('## A\n{{ nobody }}')

  await body.fill('Hello\n## Number\n**{{ number }}**\n---\nBye')
  await button(page, '確かめる').click()
  const preview = page.getByRole('region', { name: '届くメール' })
  await expect(preview.getByText('123-456-7897', { exact: true })).toBeVisible()
  await page.getByLabel('ためしに送るメールアドレス').fill('clerk@city.example')
  await button(page, 'ためしに送る').click()
  await expect(page.getByText('ためしに送りました。')).toBeVisible()
  await page.setViewportSize({ width: 320, height: 800 })
  await expectNoSidewaysScroll(page)

  await button(page, '保存する').click()
  await expect(page.getByText('保存しました。次のメールから使われます。')).toBeVisible()
  await page.goto('/staff/settings/notices')
  await expect(page.getByRole('link', { name: `予約のリマインドを${name}で書き換える` })).toBeVisible()
  await page.goto(`/staff/settings/notices/reservation_reminder/${locale}`)
  await button(page, '標準の文面に戻す').click()
  await expect(page.getByText('標準の文面に戻しました。')).toBeVisible()
  await page.getByRole('link', { name: 'この文面を読み込む' }).first().click()
  await expect(page.getByLabel('本文')).toHaveValue(/\*\*\{\{ number \}\}\*\*/)
})
