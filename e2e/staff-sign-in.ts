import type { Page } from '@playwright/test'

/** The people of the demo city's offices. */
const people = {
  administrator: { loginId: 'admin', password: 'hibari-admin' },
  clerk: { loginId: 'madoguchi', password: 'hibari-madoguchi' },
  call_centre: { loginId: 'callcenter', password: 'hibari-callcenter' },
}

/** Signs in by the form, in Japanese; from any page that asks for it, or from the sign-in page itself. */
export async function signIn(page: Page, role: keyof typeof people): Promise<void> {
  if (!page.url().includes('/staff/sign-in')) await page.goto('/staff/sign-in')
  await page.getByLabel('職員ID').fill(people[role].loginId)
  await page.getByLabel('パスワード').fill(people[role].password)
  await page.getByRole('button', { name: 'ログイン' }).click()
  await page.getByRole('button', { name: 'ログアウト' }).waitFor()
}
