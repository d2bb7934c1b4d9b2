import { randomUUID } from 'node:crypto'
import { expect, type Locator, type Page } from '@playwright/test'
import { anAccount } from '#db/testing/residents.ts'
import { aBooking } from '#db/testing/served-visits.ts'
import { test as base } from './own-counter.ts'
import { button } from './visit-steps.ts'

export type Caller = { mark: string; resident: string; visit: string }

/** Somebody who calls about their visit, and a word that stands in no other inquiry. */
export const test = base.extend<{ caller: Caller }>({
  caller: async ({ office, morning }, use) => {
    const { slots } = await morning({ count: 1 })
    const mark = `合言葉${randomUUID().slice(0, 6)}`
    const person = await anAccount({ answers: { name: mark } })
    const visit = await aBooking({
      owns: slots,
      serviceIds: [office.service.id],
      residentId: person.id,
      email: person.email,
    })
    await use({ mark, resident: person.number, visit: visit.number })
  },
})

export const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text })

/** What must be filled in says so behind its name. */
export const field = (page: Page, name: string): Locator =>
  page.getByRole('textbox', { name: new RegExp(`^${name}( ?必須)?$`) })

export const nameOf = (page: Page): Locator => page.getByLabel(/^名前 \(日本語\)/)

/** Writes an inquiry and answers its address. */
export async function write(page: Page, question: string, asker: '住民IDが分からない' | '名乗らない') {
  await page.goto('/staff/inquiries/new')
  await field(page, '内容').fill(question)
  await page.getByRole('radio', { name: asker }).check()
  await button(page, '保存する').click()
  await saved(page, 'written', '問合せを書きました。')
  return new URL(page.url()).pathname
}

/** Waits for the page that says what was done, however long the act takes. */
export async function saved(
  page: Page,
  done: 'written' | 'changed' | 'undone',
  words: string,
): Promise<void> {
  await page.waitForURL(new RegExp(`[?&]done=${done}`))
  await expect(page.getByRole('status')).toContainText(words)
}

/** Looks for words in a list of inquiries; they do not come into the address as they are. */
export async function find(page: Page, view: string, words: string): Promise<void> {
  await page.goto(`/staff/inquiries?view=${view}`)
  await page.getByLabel('内容・回答の言葉').fill(words)
  await button(page, 'この条件で探す').click()
  await page.waitForURL(/[?&]q=/)
  expect(decodeURIComponent(page.url())).not.toContain(words)
}
