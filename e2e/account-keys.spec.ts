import { randomInt } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { mailedCode } from '#db/testing/account-mail.ts'
import { aReservation } from '#db/testing/factories.ts'
import { aLetterHolder, aNotice, anAccount, PASSWORD } from '#db/testing/residents.ts'
import { alertOf, isSignedIn, PHRASE } from './account-steps.ts'
import { hasScript, heading } from './fixtures.ts'
import { choose, press, tabTo, tick, typeInto } from './keys.ts'
import { test } from './own-counter.ts'
import { signIn as signInAsStaff } from './staff-sign-in.ts'
import { button, fact, showsTime, time } from './visit-steps.ts'

// Every way through an account without a mouse; without script too, as all journeys.

// The office opens the database of the served product, for the factories.
test.beforeEach(({ office }) => void office)

const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first()
const line = (page: Page, name: string) => page.getByRole('textbox', { name })

async function signIn(page: Page, number: string, password = PASSWORD): Promise<void> {
  if (!page.url().includes('/account/sign-in')) await page.goto('/ja/account/sign-in')
  await typeInto(page, page.getByLabel('住民ID'), number)
  await typeInto(page, page.getByLabel('パスワード'), password)
  await press(page, button(page, 'ログインする'))
}

async function choosePassword(page: Page): Promise<void> {
  await expect(heading(page)).toHaveText('パスワードを決める')
  await typeInto(page, page.getByLabel('新しいパスワード').first(), PHRASE)
  await typeInto(page, page.getByLabel('新しいパスワード（もう一度）'), PHRASE)
  await press(page, button(page, 'このパスワードにする'))
  await isSignedIn(page)
}

async function typeCode(page: Page, code: string): Promise<void> {
  await typeInto(page, line(page, /コード/.source), code)
  await press(page, button(page, '次へ進む'))
}

test('the keyboard alone starts with a letter, and tells the city who one is', async ({ page }) => {
  const inAYear = new Date(Date.now() + 365 * 24 * 3600_000)
  const { secret } = await aLetterHolder({ letter: { kind: 'link_code', expiresAt: inAYear } })
  await page.goto('/ja/account/sign-in')
  await press(page, link(page, '手紙のコードで始める'))
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
  await press(page, link(page, '通知書の番号でログインする'))
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
  const [code] = await Promise.all([mailedCode(id, 'reset_password'), page.keyboard.press('Enter')])
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
  const given = await staff.getByText(/^一時コード：/).innerText()
  const code = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(given)?.[0] ?? ''

  await page.goto('/ja/account/forgotten')
  await press(page, link(page, '電話をかけてもらう'))
  await typeInto(page, page.getByLabel('住民ID'), number)
  await typeInto(page, page.getByLabel('電話番号'), '090-8765-4321')
  await press(page, button(page, '電話を頼む'))
  await expect(page.getByText('受け付けました')).toBeVisible()
  await page.goto('/ja/account/forgotten')
  await press(page, link(page, 'コードを入力する'))
  await typeCode(page, code)
  await choosePassword(page)

  await staff.goto(`/staff/residents/${id}`)
  await expect(staff.getByText('一時コードを渡した')).toBeVisible()
  await expect(staff.getByText('パスワードを再設定')).toBeVisible()
  await staff.goto('/staff/tasks')
  await expect(staff.getByRole('main')).toContainText(number)
  await staff.context().close()
})

test('the keyboard alone changes address, password and language, and takes the address out', async ({
  page,
}) => {
  test.slow()
  const { id, number } = await anAccount({ email: 'before@example.jp' })
  await signIn(page, number)
  await press(page, link(page, 'メールアドレスを変える'))
  await typeInto(page, page.getByLabel('メールアドレス'), 'after@example.jp')
  await typeInto(page, page.getByLabel('今のパスワード'), PASSWORD)
  await tabTo(page, button(page, 'コードを送る'))
  const [code] = await Promise.all([mailedCode(id, 'verify_email'), page.keyboard.press('Enter')])
  await typeInto(page, page.getByLabel('メールのコード'), code)
  await press(page, button(page, '登録する'))
  await expect(page.getByText('メールアドレスを登録しました。')).toBeVisible()

  await press(page, link(page, 'メールアドレスを変える'))
  await press(page, link(page, 'このアドレスの登録を消す'))
  await expect(page.getByText('今の登録：after@example.jp')).toBeVisible()
  await typeInto(page, page.getByLabel('今のパスワード'), 'wrong')
  await press(page, button(page, '登録を消す'))
  await expect(alertOf(page, '登録を消せませんでした')).toBeInViewport()
  await typeInto(page, page.getByLabel('今のパスワード'), PASSWORD)
  await press(page, button(page, '登録を消す'))
  await expect(page.getByText('メールアドレスの登録を消しました。')).toBeVisible()

  await press(page, link(page, 'お知らせの言語を変える'))
  await choose(page, page.getByLabel('言語', { exact: true }), 'English')
  await press(page, button(page, 'この言語にする'))
  await expect(page.getByText('お知らせの言語を変えました。')).toBeVisible()

  await press(page, link(page, 'パスワードを変える'))
  await typeInto(page, page.getByLabel('今のパスワード'), PASSWORD)
  await typeInto(page, page.getByLabel('新しいパスワード').first(), PHRASE)
  await typeInto(page, page.getByLabel('新しいパスワード（もう一度）'), PHRASE)
  await press(page, button(page, 'パスワードを変える'))
  await expect(page.getByText('パスワードを変えました。')).toBeVisible()
  await press(page, link(page, '届いたお知らせを見る'))
  await expect(page.getByRole('main')).toContainText('before@example.jp')
  await tabTo(page, page.locator('main summary').first())
})

test('the keyboard alone moves, cancels and repeats a visit, and saves one’s data', async ({
  page,
  office,
  morning,
}) => {
  const { id, number } = await anAccount()
  const { day, slots } = await morning()
  const visit = await aReservation({
    owns: slots.slice(0, 1),
    serviceIds: [office.service.id],
    residentId: id,
  })
  await signIn(page, number)
  await press(page, link(page, /日時を変える/))
  await expect(heading(page)).toHaveText('日時・窓口の変更')
  await page.goto(`/ja/reservations/${visit.number}/change?day=${day}`)
  await showsTime(page, '10:30')
  await press(page, time(page, '10:30'))
  await expect(heading(page)).toHaveText('変更内容の確認')
  await press(page, button(page, 'この日時に変更する'))
  await expect(page.getByText('日時を変更しました')).toBeVisible()
  await expect(fact(page, '日時')).toContainText('10:30～10:45')

  await page.goto('/ja/account')
  await press(page, link(page, /取り消す/))
  await press(page, button(page, 'この予約を取り消す'))
  await expect(page.getByText('予約を取り消しました')).toBeVisible()
  await page.goto('/ja/account')
  await press(page, link(page, /同じ内容でもう一度予約する/))
  await expect(page).toHaveURL(/\/ja\/availability\?service=/)

  await page.goto('/ja/account')
  await press(page, link(page, /わたしのデータを見る/))
  const download = page.waitForEvent('download')
  await press(page, link(page, 'ファイル（JSON）で保存する'))
  expect((await download).suggestedFilename()).toMatch(/\.json$/)
})
