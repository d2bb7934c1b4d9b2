import { expect, type Page } from '@playwright/test'
import { PASSWORD } from '#db/testing/residents.ts'
import { heading } from './fixtures.ts'
import { button } from './visit-steps.ts'

/** The steps around an account, in Japanese. */

export const PHRASE = 'さんぽの途中で 海を見た'

export async function signIn(page: Page, number: string, password = PASSWORD): Promise<void> {
  if (!page.url().includes('/account/sign-in')) await page.goto('/ja/account/sign-in')
  await page.getByLabel('住民ID').fill(number)
  await page.getByLabel('パスワード').fill(password)
  await button(page, 'ログインする').click()
}

/** On the page for it, wherever one came from. */
export async function choosePassword(page: Page, password = PHRASE): Promise<void> {
  await page.getByLabel('新しいパスワード').first().fill(password)
  await page.getByLabel('新しいパスワード（もう一度）').fill(password)
  await button(page, 'このパスワードにする').click()
}

export const isSignedIn = (page: Page) => expect(heading(page)).toHaveText('マイページ')

export const alertOf = (page: Page, title: string) => page.getByRole('alert').filter({ hasText: title })
