import { randomInt } from 'node:crypto'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { anAccount } from '#db/testing/residents.ts'
import { groupReservationNumber, groupResidentNumber } from '#lib/numbers.ts'
import { addDays, type Day } from '#lib/time.ts'
import { hasScript, heading } from './fixtures.ts'
import { button } from './visit-steps.ts'

/** The steps of somebody who answers the telephone, in Japanese, found as a person finds them: by role and name. */

const kana = () => Array.from({ length: 8 }, () => 'アイウエオカキクケコサシスセソ'[randomInt(15)]).join('')

const digits = (count: number) => Array.from({ length: count }, () => randomInt(10)).join('')

let callersMade = 0

/** A birthday that nobody else in the city has: so long ago, and of this worker a stretch of days. */
function newBirthday(): Day {
  callersMade += 1
  return addDays('1874-01-01', 100 * test.info().workerIndex + callersMade)
}

/** Somebody whom no other test knows, with all by which a caller is found; of a family where a surname is given. */
export async function aCaller(surname = kana()) {
  const reading = kana()
  const answers = {
    name: `電話 ${surname}`,
    kana: `デンワ ${reading}`,
    phone: `090-${digits(4)}-${digits(4)}`,
    birthday: newBirthday(),
  }
  const { id, number } = await anAccount({ answers })
  const words = [groupResidentNumber(number), surname, reading, answers.birthday, answers.phone]
  return { id, number: groupResidentNumber(number), words, surname }
}

export const main = (page: Page) => page.getByRole('main')

/** What an agent types while somebody speaks, on the page where every call begins. */
export async function lookFor(page: Page, word: string): Promise<void> {
  await page.goto('/staff/reservations/new')
  await page.getByRole('searchbox').fill(word)
  await button(page, '探す').click()
  await page.waitForURL(/[?&]q=/)
  expect(decodeURIComponent(page.url())).not.toContain(word)
}

/** Chooses what the visit is for. */
export async function askFor(page: Page, { counter, services }: { counter: string; services: string[] }) {
  if (services.length > 1) await chooseEach(page, services)
  else await page.getByLabel('用件', { exact: true }).selectOption(services)
  await page.getByLabel('窓口', { exact: true }).selectOption(counter)
  await button(page, '空き状況を見る').click()
  await page.waitForURL(new RegExp(`[?&]counter=${counter}`))
}

/** A service for each person: the form grows by one at a time. */
async function chooseEach(page: Page, services: string[]): Promise<void> {
  await button(page, '人によって用件がちがう').click()
  for (const [index, service] of services.entries()) {
    if (index > 0) await button(page, '1人ふやす').click()
    await page.getByLabel(`${index + 1}人目の用件`).selectOption(service)
  }
}

/** An answer that is read out first. */
export const said = (page: Page, words: string) =>
  expect(main(page).getByRole('status').filter({ hasText: words })).toBeVisible()

export const takeFirst = (page: Page) => button(page, 'この日時で予約へ進む').click()

/** Books what is held; answers the number as it is read out. */
export async function book(page: Page): Promise<string> {
  await expect(heading(page)).toHaveText('予約の内容を聞く')
  await button(page, '予約する').click()
  await expect(heading(page)).toHaveText('読み上げる内容')
  return new URL(page.url()).pathname.split('/').at(-2) ?? ''
}

/** Writes down what somebody asked about a visit, from its page and back to it. */
export async function writeInquiry(page: Page, number: string, question: string): Promise<void> {
  await page.goto(`/staff/reservations/${number}`)
  await page.getByRole('link', { name: '問合せを書く' }).click()
  await expect(page.getByLabel('予約番号')).toHaveValue(number)
  await page.getByRole('textbox', { name: '内容' }).fill(question)
  await button(page, '保存する').click()
  await expect(main(page)).toContainText('問合せを書きました。')
  await page.getByRole('link', { name: new RegExp(`^予約 ${groupReservationNumber(number)}`) }).click()
  await expect(main(page)).toContainText(question)
}

export const thisMinute = () => new Date(Math.floor(Date.now() / 60_000) * 60_000)

export async function another(browser: Browser): Promise<Page> {
  return await (await browser.newContext({ javaScriptEnabled: hasScript() })).newPage()
}
