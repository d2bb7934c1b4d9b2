import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { aCounter } from '#db/testing/factories.ts'
import { openCounter } from '#db/testing/opening.ts'
import { addDays, type Day, dayOf } from '#lib/time.ts'
import { expectAccessible, expectNoSidewaysScroll, hasScript, heading } from './fixtures.ts'
import { test } from './own-counter.ts'
import { signIn } from './staff-sign-in.ts'

const CALENDAR = '/staff/settings/calendar'

/** Not at the turn of the year, when offices are closed. */
const day: Day = [5, 12].map((days) => addDays(dayOf(new Date()), days)).find(isOrdinary) ?? ''

function isOrdinary(each: Day): boolean {
  return each.slice(5) > '01-03' && each.slice(5) < '12-29'
}

/** A counter of this test alone that opens every day from nine to ten with three lanes; no resident sees it. */
async function ownCounter(): Promise<string> {
  const mark = randomUUID().slice(0, 6)
  const name = { ja: `塗る窓口${mark}` }
  const { id } = await aCounter({ id: `painted-${mark}`, name, isPublic: false, position: 200 })
  await openCounter(id, { weekdays: [0, 1, 2, 3, 4, 5, 6], opensOnHolidays: true })
  return id
}

async function open(page: Page, way: 'paint' | 'table', counter: string): Promise<void> {
  await page.goto(`${CALENDAR}/${way}?${new URLSearchParams({ counter, day })}`)
  // Who paints before the script runs paints nothing.
  if (hasScript()) await expect(page.getByRole('button', { name: '確かめる', exact: true })).toBeEnabled()
}

/** Through the dry run to the places that were made. */
async function confirm(page: Page): Promise<void> {
  await page.getByRole('button', { name: '確かめる', exact: true }).click()
  await expect(heading(page)).toHaveText('変更の前の確認')
  await page.getByRole('button', { name: 'この内容で確定する' }).click()
  await expect(heading(page)).toHaveText(/枠を作/)
}

const square = (page: Page, time: string, lane: number) =>
  page.getByRole('gridcell', { name: new RegExp(`^${time} ブース${lane} `) })

test('@script a day is painted with the mouse, step by step and back', async ({ page, office }) => {
  expect(office.counter.id).toBeTruthy()
  const counter = await ownCounter()
  await signIn(page, 'administrator')
  await open(page, 'paint', counter)
  await expectAccessible(page)
  await page.getByRole('radio', { name: '電話だけ' }).check()
  await square(page, '09:15', 2).hover()
  await page.mouse.down()
  await square(page, '09:30', 3).hover()
  await page.mouse.up()
  const said = page.getByRole('main').getByRole('status')
  await expect(said).toHaveText('09:15から09:45、ブース2から3を「電話だけ」にしました。')
  await expect(square(page, '09:30', 3)).toHaveAccessibleName('09:30 ブース3 電話だけ')
  await page.getByRole('button', { name: '元に戻す' }).click()
  await expect(square(page, '09:30', 3)).toHaveAccessibleName('09:30 ブース3 共通')
  await page.getByRole('button', { name: 'やり直す' }).click()
  await page.setViewportSize({ width: 320, height: 800 })
  await expectNoSidewaysScroll(page)
  await confirm(page)
  await open(page, 'table', counter)
  await expect(page.getByLabel('09:15 うち電話だけ')).toHaveValue('2')
  await expect(page.getByLabel('09:00 うち電話だけ')).toHaveValue('0')
})

test('@script a day is painted with the keyboard alone', async ({ page, office }) => {
  expect(office.counter.id).toBeTruthy()
  const counter = await ownCounter()
  await signIn(page, 'administrator')
  await open(page, 'paint', counter)
  await square(page, '09:00', 1).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(square(page, '09:15', 2)).toBeFocused()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(square(page, '09:15', 2)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('x')
  await expect(square(page, '09:30', 3)).toHaveAccessibleName('09:30 ブース3 閉じる')
  await page.keyboard.press('Control+z')
  await expect(square(page, '09:30', 3)).toHaveAccessibleName('09:30 ブース3 共通')
  await page.keyboard.press('Control+y')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('radio', { name: 'この日だけ' })).toBeFocused()
  await confirm(page)
  await open(page, 'paint', counter)
  await expect(square(page, '09:15', 2)).toHaveAccessibleName('09:15 ブース2 閉じる')
  await expect(square(page, '09:15', 1)).toHaveAccessibleName('09:15 ブース1 共通')
})

test('the table changes a day, copies down, and says what is wrong where', async ({ page, office }) => {
  expect(office.counter.id).toBeTruthy()
  const counter = await ownCounter()
  await signIn(page, 'administrator')
  if (!hasScript()) {
    await open(page, 'paint', counter)
    await page.getByRole('link', { name: '表に数を入れる' }).click()
  } else await open(page, 'table', counter)
  await expectAccessible(page)
  await page.getByLabel('09:15 受付数').fill('70')
  await page.getByRole('button', { name: '確かめる', exact: true }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('数が大きすぎます。')
  await page.getByLabel('09:15 受付数').fill('１')
  await page.getByRole('button', { name: 'この行を下へ写す 09:15' }).click()
  await expect(page.getByRole('main').getByRole('status')).toContainText('写しました。')
  await expect(page.getByLabel('09:45 受付数')).toHaveValue('1')
  await page.getByLabel('09:45 受付数').fill('0')
  await page.getByLabel('理由').fill('研修')
  await confirm(page)
  await open(page, 'table', counter)
  await expect(page.getByLabel('09:00 受付数')).toHaveValue('3')
  await expect(page.getByLabel('09:30 受付数')).toHaveValue('1')
  await expect(page.getByLabel('09:45 受付数')).toHaveValue('0')
})

test('a table of slots goes out, comes back the same, and comes back changed', async ({ page, office }) => {
  expect(office.counter.id).toBeTruthy()
  const counter = await ownCounter()
  await signIn(page, 'administrator')
  await page.goto(`${CALENDAR}/import`)
  await expectAccessible(page)
  const out = page.locator('form', { has: page.getByRole('heading', { name: '書き出す' }) })
  const back = page.locator('form', { has: page.getByRole('heading', { name: '取り込む' }) })
  await out.getByLabel('表').selectOption('日ごとの枠')
  await out.getByLabel('CP932').check()
  await out.getByLabel('窓口').selectOption(counter)
  await out.getByLabel('初日').fill(day)
  await out.getByLabel('最終日').fill(day)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    out.getByRole('button', { name: 'CSVを書き出す' }).click(),
  ])
  const bytes = readFileSync(await download.path())
  const send = async (buffer: Buffer, name: string) => {
    await page.goto(`${CALENDAR}/import`)
    await back.getByLabel('表').selectOption('日ごとの枠')
    await back.getByLabel('CSVファイル').setInputFiles({ name, mimeType: 'text/csv', buffer })
    await back.getByRole('button', { name: '見くらべる' }).click()
  }
  await send(bytes, 'slots.csv')
  await expect(page.getByRole('status')).toContainText('変わるところはありません。')
  await expectAccessible(page)

  // Digits are the same bytes in every encoding.
  const changed = (from: string, to: string) =>
    Buffer.from(bytes.toString('latin1').replace(from, to), 'latin1')
  await send(changed('"09:15","3"', '"09:15","30x"'), 'wrong.csv')
  await expect(page.getByRole('row', { name: /^2 受付数/ })).toContainText('0から60の数')
  await expectAccessible(page)
  await page.getByLabel('2行目「受付数」').fill('2')
  await page.getByRole('button', { name: '直して見くらべ直す' }).click()
  await expect(page.getByRole('table').getByText('受付数：3 → 2')).toBeVisible()
  await send(changed('"09:15","3"', '"09:15","2"'), 'changed.csv')
  await expect(page.getByRole('table').getByText('受付数：3 → 2')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '枠がどう変わるかを確かめる' }).click()
  await expect(heading(page)).toHaveText('変更の前の確認')
  await send(Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'book.csv')
  await expect(page.getByRole('main').getByRole('alert')).toContainText('CSVではないか')
})
