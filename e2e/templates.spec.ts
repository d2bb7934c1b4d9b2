import { expect } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll, hasScript, heading, test } from './fixtures.ts'
import { letterBy } from './printed-letters.ts'
import { signIn } from './staff-sign-in.ts'
import { button } from './visit-steps.ts'

/** The other browser changes the same city at the same time, so each has a text of its own. */
const own = () => (hasScript() ? { name: 'Tiếng Việt', locale: 'vi' } : { name: '한국어', locale: 'ko' })

test('a mail is rewritten in one language, tried, saved, and goes back', async ({ page }) => {
  const { name, locale } = own()
  await signIn(page, 'administrator')
  await page.goto('/staff/account')
  await page.getByLabel('自分のメールアドレス').fill('admin@city.example')
  await button(page, '保存する').click()
  await expect(page.getByText('メールアドレスを保存しました。')).toBeVisible()
  await page.goto('/staff/settings')
  await page.getByRole('link', { name: 'メールと手紙の文面' }).click()
  await expect(heading(page)).toHaveText('メールと手紙の文面')
  await expectAccessible(page)
  await page.getByText('予約のリマインド', { exact: true }).click()
  await page.getByRole('link', { name: `予約のリマインドを${name}で書き換える` }).click()
  await expectAccessible(page)

  const body = page.getByLabel('本文')
  await body.fill('## A\n{{ nobody }}')
  await button(page, '保存する').click()
  const problem = '2行目：「nobody」は差し込めません。'
  await expect(page.getByRole('main').getByRole('alert')).toContainText(problem)
  await expect(body).toHaveAccessibleDescription(new RegExp(problem))
  await expect(body).toHaveValue('## A\n{{ nobody }}')
  await expect(page.getByRole('listitem').filter({ hasText: '{{ when }}' })).toContainText('例：')
  if (hasScript()) {
    await body.fill('AB')
    await body.press('ArrowLeft')
    await page.getByRole('button', { name: '入れる 来庁の日時' }).click()
    await expect(body).toHaveValue('A{{ when }}B')
    await expect(body).toBeFocused()
  } else await expect(page.getByRole('button', { name: /入れる/ })).toHaveCount(0)

  await body.fill('Hello\n## Number\n**{{ number }}**\n---\nBye')
  await button(page, '確かめる').click()
  const preview = page.getByRole('region', { name: '届くメール' })
  await expect(preview.getByText('123-456-7897', { exact: true })).toBeVisible()
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
  await expect(page.getByRole('main').getByRole('alert')).toContainText('入力または選択してください。')
  await page.getByLabel('確認のため「戻す」と入力してください').fill('戻す')
  await button(page, '標準の文面に戻す').click()
  await expect(page.getByText('標準の文面に戻しました。')).toBeVisible()
  await page.getByRole('link', { name: 'この文面を読み込む' }).first().click()
  await expect(page.getByLabel('本文')).toHaveValue(/\*\*\{\{ number \}\}\*\*/)
})

test('a letter is rewritten, looked at, and printed with the new sentence @script', async ({ page }) => {
  const sentence = 'Please bring this letter with you.'
  const address = '/staff/settings/notices/letter_password/en'
  await signIn(page, 'administrator')
  await page.goto(address)
  const body = page.getByLabel('本文')
  const shipped = await body.inputValue()
  await body.fill(`${sentence}\n${shipped}`)
  await button(page, '確かめる').click()
  await expect(page.getByRole('region', { name: '印刷される文面' })).toContainText(sentence)
  await expectAccessible(page)
  await button(page, '保存する').click()
  await expect(page.getByText('次に印刷するものから使われます。')).toBeVisible()

  await page.goto('/staff/residents/issue')
  await page.getByLabel('件数').fill('1')
  await page.getByLabel('紙に載せるもの').selectOption('password')
  const { pages, text } = await letterBy(page, '発行してPDFを保存する')
  expect(pages).toBe(1)
  expect(text).toContain(sentence)

  await page.goto(address)
  await page.getByLabel('確認のため「戻す」と入力してください').fill('戻す')
  await button(page, '標準の文面に戻す').click()
  await expect(body).toHaveValue(shipped)
})
