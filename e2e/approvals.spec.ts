import { expect, type Page } from '@playwright/test'
import { servedStaff } from '#db/testing/served-staff.ts'
import { expectAccessible } from './fixtures.ts'
import { test } from './own-counter.ts'
import { signInAs } from './staff-sign-in.ts'

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

test('a request is withdrawn and an approval taken back; who was slower reads who was faster', async ({
  office: _,
  page,
  browser,
}) => {
  const reason = `発送名簿 ${crypto.randomUUID().slice(0, 8)}`
  const [clerk, chief] = [await servedStaff('clerk'), await servedStaff('section_chief')]
  const row = (on: Page) => on.getByRole('row').filter({ hasText: reason })
  const ask = async () => {
    await page.goto('/staff/residents/export')
    await page.getByRole('textbox', { name: '持ち出す理由' }).fill(reason)
    await button(page, '承認を頼む').click()
    await expect(row(page).filter({ hasText: '承認待ち' })).toBeVisible()
  }
  await signInAs(page, clerk)
  await ask()
  await row(page).getByRole('link', { name: '依頼を取り下げる' }).click()
  await expect(button(page, /^依頼を取り下げる/)).toBeVisible()
  await expectAccessible(page)

  // The chief allows it while the clerk still sees it waiting.
  const other = await (await browser.newContext()).newPage()
  await signInAs(other, chief)
  await other.getByRole('link', { name: /^承認 （\d+件）$/ }).click()
  await row(other)
    .getByRole('button', { name: /^承認する/ })
    .click()
  await expect(row(other)).toContainText('承認済み')
  await expectAccessible(other)
  await button(page, /^依頼を取り下げる/).click()
  await expect(page.getByText(/さんが.*に先に手続きしました。/)).toBeVisible()
  await expect(page.getByText('今の状態は「承認済み（まだ使っていない）」です。')).toBeVisible()

  // The clerk withdraws it knowingly; now the chief is the slower one.
  await button(page, /^依頼を取り下げる/).click()
  await expect(page.getByText('依頼を取り下げました。')).toBeVisible()
  await row(other)
    .getByRole('button', { name: /^承認を取り消す/ })
    .click()
  await expect(other.getByText('今の状態は「取り下げ済み」です。')).toBeVisible()

  // The same is asked for at once, allowed and taken back, and asked for once more.
  await ask()
  await other.reload()
  await row(other)
    .getByRole('button', { name: /^承認する/ })
    .click()
  await row(other)
    .getByRole('button', { name: /^承認を取り消す/ })
    .click()
  await expect(other.getByText('承認を取り消しました。')).toBeVisible()
  await ask()
  await other.context().close()
})
