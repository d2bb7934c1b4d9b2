import { expect } from '@playwright/test'
import { anAccount, PASSWORD } from '#db/testing/residents.ts'
import { aBooking } from '#db/testing/served-visits.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import { isSignedIn, PHRASE, signIn } from './account-steps.ts'
import { expectAccessible, expectNoSidewaysScroll, heading } from './fixtures.ts'
import { test } from './own-counter.ts'
import { aroundAccounts, insideAccounts, locales } from './resident-pages.ts'
import { button, chooseTime, finish, goOn } from './visit-steps.ts'

test.beforeEach(({ office }) => void office)

test('the owner changes, cancels and books a visit again from my page, without its key', async ({
  page,
  office,
  morning,
}) => {
  const { id, number } = await anAccount()
  const { slots, day } = await morning()
  const visit = await aBooking({
    owns: slots.slice(0, 1),
    serviceIds: [office.service.id, office.service.id],
    residentId: id,
  })
  await signIn(page, number)
  await isSignedIn(page)
  await expect(page.getByText(groupReservationNumber(visit.number), { exact: true })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: /日時を変える/ }).click()
  await expect(page).toHaveURL(`/ja/reservations/${visit.number}/change`)
  await page.goto('/ja/account')
  await page.getByRole('link', { name: /^内容を見る/ }).click()
  await expect(heading(page)).toHaveText('予約の内容')
  const file = await page.request.get(`/api/files/reservations/${visit.number}/visit.ics?locale=ja`)
  expect(file.status()).toBe(200)

  await page.goto('/ja/account')
  await page.getByRole('link', { name: /取り消す/ }).click()
  await button(page, 'この予約を取り消す').click()
  await expect(page.getByText('予約を取り消しました')).toBeVisible()
  await page.goto('/ja/account')
  await expect(page.getByText('これからの予約はありません')).toBeVisible()
  await page.getByRole('link', { name: /同じ内容でもう一度予約する/ }).click()
  await expect(page).toHaveURL(
    `/ja/availability?service=${office.service.id}&persons=2&counter=${office.counter.id}`,
  )
  expect(day).toBeTruthy()
})

test('a visit that was booked while signed in stands on my page', async ({ page, office, morning }) => {
  const { number } = await anAccount()
  await signIn(page, number)
  await isSignedIn(page)
  await chooseTime(page, office, await morning())
  await goOn(page)
  const booked = await finish(page)
  await page.goto('/ja/account')
  await expect(page.getByText(booked.number, { exact: true })).toBeVisible()
})

test('a reservation of somebody else stays closed', async ({ page, booked }) => {
  const visit = await booked()
  const { number } = await anAccount()
  await signIn(page, number)
  await isSignedIn(page)
  await page.goto(`/ja/reservations/${visit.number}`)
  await expect(page).toHaveURL('/ja/reservations/lookup')
})

test('a changed password ends other sessions, and the old one opens nothing', async ({ page }) => {
  const { number } = await anAccount()
  await signIn(page, number)
  await page.getByRole('link', { name: 'パスワードを変える' }).click()
  await page.getByLabel('今のパスワード').fill(PASSWORD)
  await page.getByLabel('新しいパスワード').first().fill(PHRASE)
  await page.getByLabel('新しいパスワード（もう一度）').fill(`${PHRASE}。`)
  await button(page, 'パスワードを変える').click()
  await expect(page.getByLabel('新しいパスワード（もう一度）')).toHaveAccessibleDescription(/違います/)
  await page.getByLabel('今のパスワード').fill(PASSWORD)
  await page.getByLabel('新しいパスワード').first().fill(PHRASE)
  await page.getByLabel('新しいパスワード（もう一度）').fill(PHRASE)
  await button(page, 'パスワードを変える').click()
  await expect(page.getByText('パスワードを変えました。')).toBeVisible()
  await button(page, 'ログアウト').first().click()
  await expect(heading(page)).toHaveText('ログイン')
  await signIn(page, number)
  await expect(page.getByText('住民IDまたはパスワードが違います')).toBeVisible()
})

test('who is signed in takes their data along, nobody else does', async ({ page }) => {
  expect((await page.request.get('/api/files/account/my-data.json')).status()).toBe(404)
  const { number } = await anAccount({ email: 'mine@example.jp' })
  await signIn(page, number)
  await page.getByRole('link', { name: /わたしのデータを見る/ }).click()
  await expect(heading(page)).toHaveText('わたしのデータ')
  const data = await (await page.request.get('/api/files/account/my-data.json')).json()
  expect(data.account).toMatchObject({ number, email: 'mine@example.jp' })
  expect(JSON.stringify(data)).not.toContain('argon2id')
})

test('every page of an account fits 320 px in every language', async ({ page }) => {
  test.slow()
  const { number } = await anAccount({ email: 'hanako@example.jp' })
  await page.setViewportSize({ width: 320, height: 700 })
  const look = async (address: string) => {
    await page.goto(address)
    await expect(heading(page)).toBeVisible()
    await expectNoSidewaysScroll(page)
  }
  for (const locale of locales) for (const path of aroundAccounts) await look(`/${locale}/account/${path}`)
  await signIn(page, number)
  await isSignedIn(page)
  for (const locale of locales) for (const path of insideAccounts) await look(`/${locale}/account${path}`)
})

for (const locale of locales)
  test.describe(locale, () => {
    test('every page of an account is accessible', async ({ page }) => {
      test.slow()
      const { number } = await anAccount({ email: 'hanako@example.jp' })
      const look = async (address: string) => {
        await page.goto(`/${locale}/account${address}`)
        await expect(heading(page)).toHaveCount(1)
        await expectAccessible(page)
      }
      for (const path of aroundAccounts) await look(`/${path}`)
      await signIn(page, number)
      await isSignedIn(page)
      for (const path of insideAccounts) await look(path)
    })
  })
