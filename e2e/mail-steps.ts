import { expect, type Page } from '@playwright/test'
import { heading } from './fixtures.ts'
import { button } from './visit-steps.ts'

/** The steps of staff who look after the mails, in Japanese. */

const brief = { timeout: 1000 }

/** The mails about a visit alone: on the page of all, a morning's reminders leave no room for another. */
export async function findMails(page: Page, number: string): Promise<void> {
  await page.goto('/staff/mail')
  await page.getByRole('searchbox', { name: '予約番号' }).fill(number)
  await button(page, '絞り込む').click()
  await page.waitForURL(/[?&]q=/)
}

/** A line of the list: the mails of this kind about a visit. */
const mailRow = (page: Page, number: string, kind: string) =>
  page.getByRole('row').filter({ hasText: number }).filter({ hasText: kind })

/** Opens the mail of a kind about a visit, as soon as it is sent. */
export async function openMail(page: Page, number: string, kind: string): Promise<void> {
  const mail = mailRow(page, number, kind)
  await expect(async () => {
    await findMails(page, number)
    await expect(mail).toContainText('送信済み', brief)
  }).toPass({ timeout: 20_000 })
  await mail.getByRole('link').click()
  await expect(heading(page)).toContainText(number)
}
