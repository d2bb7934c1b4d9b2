import { expect } from '@playwright/test'
import { anAccount, endSessions } from '#db/testing/residents.ts'
import { signIn } from './account-steps.ts'
import { test } from './city-settings.ts'
import { expectAccessible, heading } from './fixtures.ts'
import { bookVisit, button, chooseTime, goOn, showsTime, time } from './visit-steps.ts'

test('a city with accounts only asks to sign in, keeps the place, and shows no key', async ({
  page,
  office,
  morning,
  withSettings,
}) => {
  await withSettings({ bookingMode: 'accounts' })
  const { id, number } = await anAccount()
  const { day } = await morning()
  await page.goto('/ja')
  const manage = page.getByRole('main').getByRole('link', { name: '予約の確認・変更' })
  await expect(manage).toHaveAttribute('href', '/ja/account')
  await page.goto('/ja/reservations/lookup')
  await expect(page.getByRole('main').getByRole('link', { name: 'マイページ' })).toBeVisible()
  await page.goto(`/ja/availability?service=${office.service.id}&day=${day}`)
  await showsTime(page, '10:00')
  await time(page, '10:00').first().click()
  await expect(heading(page)).toHaveText('ログイン')
  await expect(page.getByText('あなたのために取り置いています')).toBeVisible()
  await signIn(page, number)
  await expect(heading(page)).toHaveText('窓口で必要なことを選ぶ')

  await page.getByLabel('通訳が必要', { exact: true }).check()
  await endSessions(id)
  await button(page, '確認へ進む').click()
  await expect(heading(page)).toHaveText('ログイン')
  await signIn(page, number)
  await expect(page.getByText('ログアウトの前に書いた内容を戻しました')).toBeVisible()
  await expect(page.getByLabel('通訳が必要', { exact: true })).toBeChecked()
  await goOn(page)
  await button(page, 'この内容で予約する').click()
  await expect(heading(page)).toHaveText('予約が完了しました')
  await expect(page.getByText('アクセスキー')).toHaveCount(0)
  await expectAccessible(page)
  await page.getByRole('main').getByRole('link', { name: 'マイページ' }).click()
  await expect(heading(page)).toHaveText('マイページ')
})

test('more visits than the city allows are refused with the way to give one up', async ({
  page,
  office,
  morning,
  withSettings,
}) => {
  await withSettings({ mostPerEmail: 1 })
  const times = await morning()
  const email = `often-${Date.now()}@example.jp`
  await chooseTime(page, office, times)
  await page.getByLabel('メールアドレス').fill(email)
  await goOn(page)
  await button(page, 'この内容で予約する').click()
  await expect(heading(page)).toHaveText('予約が完了しました')

  await chooseTime(page, office, times, '10:30')
  await page.getByLabel('メールアドレス').fill(email)
  await goOn(page)
  await button(page, 'この内容で予約する').click()
  const refusal = page.getByRole('alert').filter({ hasText: '予約できませんでした' })
  await expect(refusal).toContainText('このメールアドレスで同時に予約できる数に達しています')
  await expect(refusal.getByRole('link')).toHaveAttribute('href', '/ja/reservations/lookup')
  await expectAccessible(page)

  await withSettings({ mostPerEmail: 0 })
  await bookVisit(page, office, times, '10:45')
})
