import type { Page } from '@playwright/test'

/** The people of the demo city's offices. */
const people = {
  administrator: { loginId: 'admin', password: 'hibari-admin' },
  clerk: { loginId: 'madoguchi', password: 'hibari-madoguchi' },
  call_centre: { loginId: 'callcenter', password: 'hibari-callcenter' },
}

/** Signs in by the form, in Japanese; from any page that asks for it, or from the sign-in page itself. */
export const signIn = (page: Page, role: keyof typeof people): Promise<void> => signInAs(page, people[role])

/** The same for somebody whom a journey made. */
export async function signInAs(
  page: Page,
  { loginId, password }: { loginId: string; password: string },
): Promise<void> {
  if (!page.url().includes('/staff/sign-in')) await page.goto('/staff/sign-in')
  await page.getByLabel('職員ID').fill(loginId)
  await page.getByLabel('パスワード').fill(password)
  await page.getByRole('button', { name: 'ログイン' }).click()
  await page.getByRole('button', { name: 'ログアウト' }).waitFor()
}
