import { expect, type Page } from '@playwright/test'
import { button } from './visit-steps.ts'

/** The steps of somebody who decides by which rules a counter or a service takes bookings. */

export const RULES = '/staff/settings/rules'

/** Opens the rules of a counter or a service from the table. */
export async function openColumn(page: Page, name: string): Promise<void> {
  await page.goto(RULES)
  await page.getByRole('link', { name: `${name}のルールを変える` }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${name}のルール`)
}

/** Sends the form twice: first it says what it would do. */
export async function agree(page: Page, said: RegExp): Promise<void> {
  await button(page, '保存する').click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText(said)
  await button(page, 'この内容で保存する').click()
  await expect(page.getByRole('status')).toContainText('保存しました。')
}
