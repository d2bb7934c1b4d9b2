import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { servedStaff } from '#db/testing/served-staff.ts'
import { expectAccessible, expectNoSidewaysScroll, heading, test } from './fixtures.ts'
import { test as withOffice } from './own-counter.ts'
import { letterBy } from './printed-letters.ts'
import { signIn, signInAs } from './staff-sign-in.ts'

const ID = /\d{3}-\d{3}-\d{3}(?!\d|-\d)/

const find = async (page: Page, typed: string) => {
  await page.goto('/staff/residents')
  await page.getByRole('searchbox', { name: '住民を探す' }).fill(typed)
  await page.getByRole('button', { name: '探す' }).click()
  await expect(page.getByText('1件見つかりました。')).toBeVisible()
}

test('IDs are issued with their letters, and one of them gets help, another letter and an end', async ({
  page,
}) => {
  test.slow()
  await signIn(page, 'administrator')
  await page.getByRole('link', { name: '住民ID', exact: true }).click()
  await expectAccessible(page)
  await page.getByRole('link', { name: '住民IDを発行する' }).click()
  await page.getByLabel('件数').fill('2')
  await page.getByLabel('紙に載せるもの').selectOption('link_code')
  await expectAccessible(page)
  const { pages, text } = await letterBy(page, '発行してPDFを保存する')
  expect(pages).toBe(2)
  const number = ID.exec(text)?.[0] ?? ''
  expect(text).toMatch(/[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/)

  await find(page, number)
  expect(page.url()).not.toContain(number)
  await page
    .getByRole('region', { name: '住民IDの一覧' })
    .getByRole('link', { name: /を開く$/ })
    .click()
  await expect(heading(page)).toHaveText(`住民ID ${number}`)
  await expect(page.getByText('未使用')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('textbox', { name: '通知書の番号' }).fill('A1')
  await page.getByRole('button', { name: '登録する' }).click()
  await expect(page.getByText('通知書の番号は、3文字の英数字と6けたの数字です。')).toBeVisible()
  const notice = `T${number.slice(-2)}${number.replaceAll('-', '').slice(0, 6)}`
  await page.getByRole('textbox', { name: '通知書の番号' }).fill(notice)
  await page.getByRole('button', { name: '登録する' }).click()
  await expect(page.getByRole('status')).toHaveText('通知書の番号を登録しました。')
  await page.getByRole('button', { name: '取り消す' }).click()
  await expect(page.getByRole('status')).toHaveText('通知書の番号を取り消しました。')

  const again = await letterBy(page, '新しい紙のPDFを保存する')
  expect(again.text).toContain(number)
  expect(again.text).not.toBe(text)

  await page.getByRole('button', { name: '停止する' }).click()
  await expect(page.getByText('停止するときは、確認のチェックを入れてください。')).toBeVisible()
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: '停止する' }).click()
  await expect(page.getByRole('status')).toHaveText('住民IDを停止しました。')
  await expect(page.getByText('市川 みどり（職員）')).toHaveCount(5)
  await page.setViewportSize({ width: 320, height: 800 })
  await expectNoSidewaysScroll(page)
})

test('a form with a mistake issues nothing and says what to mend', async ({ page }) => {
  await signIn(page, 'administrator')
  await page.goto('/staff/residents/issue')
  await page.getByLabel('件数').fill('0')
  await page.getByRole('button', { name: '発行してPDFを保存する' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('件数: 数が小さすぎます。')
  await expect(page.getByLabel('件数')).toHaveValue('0')
})

test('the same form sent twice issues once', async ({ page }) => {
  await signIn(page, 'administrator')
  await page.goto('/staff/residents/issue')
  await letterBy(page, '発行してPDFを保存する')
  await page.getByRole('button', { name: '発行してPDFを保存する' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('この発行はすでに終わり')
})

test('hard names are found, and shown to those who may help', async ({ page }) => {
  await signIn(page, 'clerk')
  await find(page, 'かつらぎ')
  await page.getByRole('link', { name: '氏名' }).click()
  await expect(page.getByRole('columnheader', { name: '氏名' })).toHaveAttribute('aria-sort', 'ascending')
  await page.goBack()
  await expect(page.getByRole('searchbox', { name: '住民を探す' })).toHaveValue('かつらぎ')
  await expect(page.getByText('1件見つかりました。')).toBeVisible()
  expect(decodeURIComponent(page.url())).not.toContain('かつらぎ')
  await page
    .getByRole('link', { name: /^住民ID .*を開く$/ })
    .first()
    .click()
  await expect(page.getByRole('main')).toContainText('𠮷之助')
  await expect(page.getByRole('button', { name: '停止する' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: '登録する' })).toBeVisible()
  expect((await page.goto('/staff/residents/issue'))?.status()).toBe(404)
  expect((await page.goto('/staff/settings'))?.status()).toBe(404)
})

test('a form of another site or of nobody issues nothing', async ({ page, playwright, baseURL }) => {
  await signIn(page, 'administrator')
  const form = { requestId: crypto.randomUUID(), count: '1', kind: 'password', locale: 'ja', validDays: '60' }
  const headers = { 'sec-fetch-site': 'cross-site' }
  const foreign = await page.request.post('/staff/residents/issue/letters', { form, headers })
  expect(foreign.status()).toBe(403)
  const stranger = await playwright.request.newContext({ baseURL })
  const answer = await stranger.post('/staff/residents/issue/letters', { form, maxRedirects: 0 })
  expect([answer.status(), answer.headers().location]).toEqual([
    303,
    expect.stringContaining('/staff/sign-in'),
  ])
  await stranger.dispose()
})

withOffice(
  'what residents told the city is saved as a table, once a second person allows it',
  async ({ office: _, page, browser, playwright, baseURL }) => {
    const reason = `調査票の発送 ${crypto.randomUUID().slice(0, 8)}`
    const request = (on: Page) => on.getByRole('row').filter({ hasText: reason })
    await signInAs(page, await servedStaff('clerk'))
    await page.goto('/staff/residents')
    await page.getByRole('link', { name: '登録内容をCSVで保存する' }).click()
    await page.getByRole('textbox', { name: '持ち出す理由' }).fill(reason)
    await page.getByRole('button', { name: '承認を頼む' }).click()
    await expect(request(page)).toContainText('承認待ち')
    await page.goto('/staff/residents/export')
    await expect(page.getByText('同じ依頼がもう出ています')).toBeVisible()
    await expect(page.getByRole('button', { name: '承認を頼む' })).toHaveCount(0)

    const context = await browser.newContext()
    const second = await context.newPage()
    await signIn(second, 'administrator')
    await second.goto('/staff/approvals')
    await request(second).getByRole('button', { name: '承認する' }).click()
    await expect(request(second)).toContainText('承認済み')
    await context.close()

    await page.reload()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      request(page).getByRole('link', { name: 'CSVで保存する' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^residents-\d{4}-\d\d-\d\d\.csv$/)
    const [head = '', ...rows] = (await readFile(await download.path(), 'utf8')).split('\r\n')
    expect(head.replace(/^\ufeff/, '')).toMatch(/^"住民ID","言語","氏名",/)
    expect(rows.find((row) => row.includes('𠮷之助'))).toMatch(ID)

    const stranger = await playwright.request.newContext({ baseURL })
    const answer = await stranger.get('/staff/residents/answers.csv', { maxRedirects: 0 })
    expect([answer.status(), answer.headers().location]).toEqual([
      303,
      expect.stringContaining('/staff/sign-in'),
    ])
    await stranger.dispose()
  },
)
