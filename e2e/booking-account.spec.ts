import { expect } from '@playwright/test'
import { anAccount } from '#db/testing/residents.ts'
import { signIn } from './account-steps.ts'
import { heading } from './fixtures.ts'
import { test } from './own-counter.ts'
import { chooseTime, fact, finish, goOn } from './visit-steps.ts'

test('who signs in on the way comes back to the held place, and finds the visit in my page', async ({
  page,
  office,
  morning,
}) => {
  const { number, email } = await anAccount({ email: 'owner@example.jp' })
  await chooseTime(page, office, await morning())
  await page.getByRole('link', { name: 'ログインして予約する' }).click()
  await signIn(page, number)
  await expect(heading(page)).toHaveText('窓口で必要なことを選ぶ')
  await expect(page.getByRole('link', { name: 'ログインして予約する' })).toHaveCount(0)
  await goOn(page)
  await expect(fact(page, 'メールアドレス')).toHaveText(email ?? '')
  const kept = await finish(page)
  await page.getByRole('main').getByRole('link', { name: 'マイページ' }).click()
  await expect(heading(page)).toHaveText('マイページ')
  await expect(page.getByText(kept.number, { exact: true })).toBeVisible()
})
