import { expect } from '@playwright/test'
import { mailedCode } from '#db/testing/account-mail.ts'
import { anAccount, PASSWORD } from '#db/testing/residents.ts'
import { aBooking } from '#db/testing/served-visits.ts'
import { link, signIn } from './account-key-steps.ts'
import { alertOf, PHRASE } from './account-steps.ts'
import { heading } from './fixtures.ts'
import { choose, press, tabTo, typeInto } from './keys.ts'
import { test } from './own-counter.ts'
import { button, fact, showsTime, time } from './visit-steps.ts'

// Every way on from one's own page without a mouse; without script too.

// The office opens the database of the served product, for the factories.
test.beforeEach(({ office }) => void office)

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
  await page.keyboard.press('Enter')
  const code = await mailedCode(id, 'verify_email')
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
  const visit = await aBooking({
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
