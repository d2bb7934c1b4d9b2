import { expect, type Page } from '@playwright/test'
import { PASSWORD } from '#db/testing/residents.ts'
import { isSignedIn, PHRASE } from './account-steps.ts'
import { heading } from './fixtures.ts'
import { press, typeInto } from './keys.ts'
import { button } from './visit-steps.ts'

/** The steps around an account without a mouse, in Japanese. */

export const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first()
export const line = (page: Page, name: string) => page.getByRole('textbox', { name })

export async function signIn(page: Page, number: string, password = PASSWORD): Promise<void> {
  if (!page.url().includes('/account/sign-in')) await page.goto('/ja/account/sign-in')
  await typeInto(page, page.getByLabel('住民ID'), number)
  await typeInto(page, page.getByLabel('パスワード'), password)
  await press(page, button(page, 'ログインする'))
}

export async function choosePassword(page: Page): Promise<void> {
  await expect(heading(page)).toHaveText('パスワードを決める')
  await typeInto(page, page.getByLabel('新しいパスワード').first(), PHRASE)
  await typeInto(page, page.getByLabel('新しいパスワード（もう一度）'), PHRASE)
  await press(page, button(page, 'このパスワードにする'))
  await isSignedIn(page)
}

export async function typeCode(page: Page, code: string): Promise<void> {
  await typeInto(page, line(page, /コード/.source), code)
  await press(page, button(page, '次へ進む'))
}

/** The code that staff have just made: it stays when the page is loaded anew, and goes when it is taken away. */
export async function givenCode(staff: Page): Promise<string> {
  const given = staff.getByText(/^一時コード：/)
  const said = await given.innerText()
  await staff.reload()
  await expect(given).toHaveText(said)
  await expect(staff.getByText('一時コードを渡した')).toHaveCount(1)
  await button(staff, 'コードを画面から消す').click()
  await expect(given).toBeHidden()
  return /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(said)?.[0] ?? ''
}
