import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll, heading, test } from './fixtures.ts'
import { signIn } from './staff-sign-in.ts'
import { button } from './visit-steps.ts'

test('settings leave as a file, and a file is compared before it changes anything', async ({ page }) => {
  test.slow()
  await signIn(page, 'administrator')
  await page.goto('/staff/settings')
  await page.getByRole('link', { name: '設定の書き出しと読み込み' }).click()
  await expectAccessible(page)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'ファイルを書き出す' }).click()
  const text = await readFile(await (await download).path(), 'utf8')
  const settings = JSON.parse(text)
  expect(settings.city).toContain('市')

  const upload = async (content: string) => {
    await page
      .getByLabel('設定のファイル')
      .setInputFiles({ name: 'settings.json', mimeType: 'application/json', buffer: Buffer.from(content) })
    await button(page, '違いを確かめる').click()
  }
  await button(page, '違いを確かめる').click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('ファイルを選んでください。')
  await upload('name,price')
  await expect(page.getByRole('main').getByRole('alert')).toContainText('設定のファイルとして読めません。')

  await upload('{'.padEnd(3_000_000))
  await expect(page.getByRole('main').getByRole('alert')).toContainText('設定のファイルとして読めません。')

  settings.rows.counter['city-hall'].phone = '03-0000-9999'
  await upload(JSON.stringify(settings))
  await expect(heading(page)).toHaveText('今の設定との違い')
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 800 })
  await expectNoSidewaysScroll(page)
  await page.getByText(/^窓口 \(1\)$/).click()
  await expect(page.getByText(/電話番号：.*→ 03-0000-9999/)).toBeVisible()
  await page.getByRole('link', { name: 'カレンダーへの影響を確かめる' }).click()
  await expect(heading(page)).toBeVisible()
  await page.goto('/ja')
  await expect(page.getByText('03-0000-9999')).toHaveCount(0)
})
