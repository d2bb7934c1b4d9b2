import { expect } from '@playwright/test'
import { anAccount } from '#db/testing/residents.ts'
import { isSignedIn, signIn } from './account-steps.ts'
import { test } from './city-settings.ts'
import { expectAccessible } from './fixtures.ts'
import { signIn as signInAsStaff } from './staff-sign-in.ts'
import { button } from './visit-steps.ts'

test('a city that no longer keeps who residents are forgets them all, and accounts go on', async ({
  page,
  browser,
  withSettings,
}) => {
  // Said first, so that it is taken back at the end: what is deleted stays deleted.
  await withSettings({ residentData: 'stored', noticeSignIn: false })
  const { id, number } = await anAccount({ answers: { name: '雲雀　わすれ', birthday: '1980-05-06' } })
  await signInAsStaff(page, 'administrator')
  await page.goto(`/staff/residents/${id}`)
  await expect(page.getByRole('main')).toContainText('雲雀　わすれ')

  await page.goto('/staff/settings/erase')
  const people = /(\d+)人分の情報/.exec(await page.getByRole('main').innerText())?.[1] ?? ''
  await page.getByLabel('確認のため、消す人数を数字で入力してください').fill(people)
  await button(page, '消して、預からない設定にする').click()
  await expect(page.getByRole('status')).toContainText(`${people}人分`)
  await expectAccessible(page)
  await page.goto(`/staff/residents/${id}`)
  await expect(page.getByRole('main')).not.toContainText('雲雀　わすれ')

  const resident = await (await browser.newContext()).newPage()
  await expect(async () => {
    await resident.goto('/ja/account/forgotten/call')
    await expect(resident.getByLabel('電話番号')).toHaveCount(0, { timeout: 500 })
  }).toPass({ timeout: 15_000 })
  await resident.goto('/ja/sitemap')
  await expect(resident.getByRole('link', { name: 'パスワードを忘れたとき' })).toBeVisible()
  await expect(resident.getByRole('link', { name: '電話をかけてもらう' })).toHaveCount(0)
  await resident.goto('/ja/account/sign-in')
  await signIn(resident, number)
  await isSignedIn(resident)
  await resident.goto('/ja/account/my-data')
  await expect(resident.getByRole('main')).toContainText('なし')
  await expect(resident.getByRole('main')).not.toContainText('雲雀')
  await resident.context().close()
})
