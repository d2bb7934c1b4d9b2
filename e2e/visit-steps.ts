import { expect, type Page } from '@playwright/test'
import { heading } from './fixtures.ts'
import type { Morning, Office } from './own-counter.ts'

/** The steps of a resident, in Japanese, found as a person finds them: by role and name. */

export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

/** From the free times to the form: the place is held. */
export async function chooseTime(
  page: Page,
  office: Office,
  { day }: Morning,
  clock = '10:00',
): Promise<void> {
  await page.goto(`/ja/availability?service=${office.service.id}&day=${day}`)
  await showsTime(page, clock)
  await time(page, clock).first().click()
  await expect(heading(page)).toHaveText('窓口で必要なことを選ぶ')
}

export const time = (page: Page, clock: string) => button(page, new RegExp(`^${clock} `))

/** Free times are shared for a second between everybody who looks: a morning just opened may take a moment. */
export const showsTime = (page: Page, clock: string): Promise<void> =>
  expect(async () => {
    await page.reload()
    await expect(time(page, clock).first()).toBeVisible({ timeout: 300 })
  }).toPass({ timeout: 10_000 })

/** Waits until the script of a page with a held place runs: its clock is seen from then on. */
export const comesAlive = (page: Page) => expect(page.locator('[data-countdown]')).toBeVisible()

/** Through the form to the check page. */
export async function goOn(page: Page): Promise<void> {
  await button(page, '確認へ進む').click()
  await expect(heading(page)).toHaveText('予約内容の確認')
}

/** The last step: number and access key as they are shown. */
export async function finish(page: Page): Promise<{ number: string; key: string }> {
  await button(page, 'この内容で予約する').click()
  await expect(heading(page)).toHaveText('予約が完了しました')
  return keptOf(page)
}

export async function keptOf(page: Page): Promise<{ number: string; key: string }> {
  const number = await page.getByText(/^\d{3}-\d{3}-\d{4}$/).innerText()
  const key = await page.getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/).innerText()
  return { number, key }
}

/** All of it. */
export async function bookVisit(page: Page, office: Office, morning: Morning, clock = '10:00') {
  await chooseTime(page, office, morning, clock)
  await goOn(page)
  return finish(page)
}

/** Opens a reservation with what its owner kept. */
export async function lookUp(page: Page, kept: { number: string; key: string }): Promise<void> {
  await page.goto('/ja/reservations/lookup')
  await page.getByLabel('予約番号').fill(kept.number)
  await page.getByLabel('アクセスキー').fill(kept.key)
  await button(page, '予約を開く').click()
}

/** What a fact of a summary says. */
export const fact = (page: Page, term: string) =>
  page
    .locator('dl > div')
    .filter({ has: page.getByText(term, { exact: true }) })
    .locator('dd')

/** Looks for a visit in a list of the staff side; its number does not come into the address as it is. */
export async function findVisit(page: Page, list: string, number: string): Promise<void> {
  await page.goto(list)
  await page.getByLabel(/^予約番号(（一部でも可）|・住民ID)/).fill(number)
  await button(page, '探す').click()
  await page.waitForURL(/[?&]q=/)
  expect(page.url()).not.toContain(number)
}
