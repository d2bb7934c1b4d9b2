import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'
import iconv from 'iconv-lite'
import { aReservation } from '#db/testing/factories.ts'
import { anAccount } from '#db/testing/residents.ts'
import { servedStaff } from '#db/testing/served-staff.ts'
import { groupReservationNumber, groupResidentNumber } from '#lib/numbers.ts'
import { addDays, dayOf } from '#lib/time.ts'
import { expectAccessible, expectNoSidewaysScroll, hasScript, heading } from './fixtures.ts'
import { test as base } from './own-counter.ts'
import { signInAs } from './staff-sign-in.ts'
import { button, fact } from './visit-steps.ts'

type Caller = { mark: string; resident: string; visit: string }

/** Somebody who calls about their visit, and a word that stands in no other inquiry. */
const test = base.extend<{ caller: Caller }>({
  caller: async ({ office, morning }, use) => {
    const { slots } = await morning({ count: 1 })
    const person = await anAccount()
    const visit = await aReservation({
      owns: slots,
      serviceIds: [office.service.id],
      residentId: person.id,
      email: person.email,
    })
    await use({ mark: `合言葉${randomUUID().slice(0, 6)}`, resident: person.number, visit: visit.number })
  },
})

const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text })

/** What must be filled in says so behind its name. */
const field = (page: Page, name: string): Locator =>
  page.getByRole('textbox', { name: new RegExp(`^${name}( ?必須)?$`) })

const nameOf = (page: Page): Locator => page.getByLabel(/^名前 \(日本語\)/)

/** Writes an inquiry and answers its address. */
async function write(page: Page, question: string, asker: '住民IDが分からない' | '名乗らない') {
  await page.goto('/staff/inquiries/new')
  await field(page, '内容').fill(question)
  await page.getByRole('radio', { name: asker }).check()
  await button(page, '保存する').click()
  await saved(page, 'written', '問合せを書きました。')
  return new URL(page.url()).pathname
}

/** Waits for the page that says what was done, however long the act takes. */
async function saved(page: Page, done: 'written' | 'changed' | 'undone', words: string): Promise<void> {
  await page.waitForURL(new RegExp(`[?&]done=${done}`))
  await expect(page.getByRole('status')).toContainText(words)
}

/** Looks for words in a list of inquiries; they do not come into the address as they are. */
async function find(page: Page, view: string, words: string): Promise<void> {
  await page.goto(`/staff/inquiries?view=${view}`)
  await page.getByLabel('内容・回答の言葉').fill(words)
  await button(page, 'この条件で探す').click()
  await page.waitForURL(/[?&]q=/)
  expect(decodeURIComponent(page.url())).not.toContain(words)
}

/** Has the list or report that the page shows made into a file. */
async function take(page: Page, format: string): Promise<Buffer> {
  await page.getByRole('radio', { name: format }).check()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'ファイルを作る').click(),
  ])
  return readFile(await download.path())
}

test('an inquiry is written while a caller talks, linked, assigned, overdue and closed', async ({
  page,
  caller: { mark, resident, visit },
}) => {
  await signInAs(page, await servedStaff('call_centre'))
  await page.goto('/staff/inquiries/new')
  await expectAccessible(page)
  await field(page, '内容').fill(`${mark} 受け取りに家族が行けるか。番号は1234 5678 9018とのこと。`)
  await page.getByRole('checkbox', { name: '持ち物' }).check()
  await page.getByLabel('住民ID', { exact: true }).fill(resident)
  await page.getByLabel('予約番号').fill(visit)
  await page.getByLabel('いつまでに').fill(addDays(dayOf(new Date()), -1))

  // A 個人番号 is refused, and taken out of what stays; a template fills in the answer and saves nothing.
  await button(page, '保存する').click()
  const alert = page.getByRole('main').getByRole('alert')
  await expect(alert).toContainText('個人番号（マイナンバー）か住民票コードと思われる数字があります。')
  await expect(field(page, '内容')).toHaveValue(`${mark} 受け取りに家族が行けるか。番号は＊＊＊とのこと。`)
  await button(page, '持ち物').click()
  await expect(field(page, '回答')).toHaveValue(/交付通知書、本人確認書類/)
  await expect(field(page, '内容')).toHaveValue(`${mark} 受け取りに家族が行けるか。番号は＊＊＊とのこと。`)
  await expect(page.getByRole('checkbox', { name: '持ち物' })).toBeChecked()
  await expect(field(page, '回答')).toHaveValue(/交付通知書、本人確認書類/)
  await field(page, '内容').fill(`${mark} ｶｰﾄﾞの受け取りに家族が行けるか。`)
  await button(page, '保存する').click()
  await saved(page, 'written', '問合せを書きました。')
  await expect(fact(page, '問合せた人')).toContainText(groupResidentNumber(resident))
  await expect(page.getByRole('link', { name: new RegExp(groupReservationNumber(visit)) })).toBeVisible()
  await expectAccessible(page)
  const path = new URL(page.url()).pathname
  await page.setViewportSize({ width: 360, height: 740 })
  await expectNoSidewaysScroll(page)

  // Found in another spelling, among what is late; by the other link from the visit.
  await find(page, 'overdue', `${mark.replace('合言葉', '合言葉 ')} カード`)
  await expect(row(page, mark)).toContainText('期限切れ')
  await page.goto(`/staff/reservations/${visit}`)
  await expect(page.getByRole('link', { name: path.split('/').at(-1) ?? '', exact: true })).toBeVisible()

  await page.goto(path)
  await page.getByRole('radio', { name: '完了' }).check()
  await button(page, '変更を保存する').click()
  await saved(page, 'changed', '変更を保存しました。')
  await expect(page.getByText('状態：未対応 → 完了', { exact: true })).toBeVisible()
  await find(page, 'pending', mark)
  await expect(page.getByText('この条件に合う問合せはありません。')).toBeVisible()
  await find(page, 'all', mark)
  await expect(row(page, mark)).toContainText('完了')
  await page.goto(path)
  await button(page, '最後の変更を元に戻す').click()
  await saved(page, 'undone', '最後の変更を元に戻しました。')
  await find(page, 'pending', mark)
  await expect(row(page, mark)).toContainText('未対応')
})

test('a list of inquiries is a file in two encodings, and no letter becomes another', async ({
  page,
  caller: { mark },
}) => {
  await signInAs(page, await servedStaff('call_centre'))
  await write(page, `${mark} 𠮷田さんの家族から`, '住民IDが分からない')
  await write(page, `${mark} =1+1 髙橋さんのこと`, '名乗らない')
  await find(page, 'all', mark)
  await expect(row(page, mark)).toHaveCount(2)
  await expect(row(page, '𠮷田')).toContainText('住民IDが分からない')
  await expectAccessible(page)
  const text = (await take(page, 'CSV（UTF-8）')).toString('utf8')
  expect(text.charCodeAt(0)).toBe(0xfeff)
  expect(text).toContain(`${mark} 𠮷田さんの家族から`)

  await page.getByRole('radio', { name: 'CSV（Shift_JIS）' }).check()
  await button(page, 'ファイルを作る').click()
  const alert = page.getByRole('main').getByRole('alert')
  await expect(alert).toContainText('Shift_JISにない文字があるので、ファイルを作っていません')
  await expect(alert.getByRole('listitem')).toHaveText([/^[23]行目（\d+）「内容」：𠮷（U\+20BB7）$/])
  await expectAccessible(page)

  await find(page, 'all', `${mark} 髙橋`)
  await expect(row(page, mark)).toHaveCount(1)
  const older = iconv.decode(await take(page, 'CSV（Shift_JIS）'), 'cp932')
  expect(older).toContain(`${mark} =1+1 髙橋さんのこと`)
  expect(older).not.toContain('𠮷')
})

test('of two who write on one inquiry, the second is told and nothing is lost', async ({
  page,
  browser,
  caller: { mark },
}) => {
  const first = await servedStaff('call_centre')
  await signInAs(page, await servedStaff('clerk'))
  const path = await write(page, `${mark} 開いている時間`, '名乗らない')
  const other = await (await browser.newContext({ javaScriptEnabled: hasScript() })).newPage()
  await signInAs(other, first)
  await other.goto(path)
  await field(other, '回答').fill(`${mark} 8時半からと伝えた`)
  await button(other, '変更を保存する').click()
  await saved(other, 'changed', '変更を保存しました。')

  await field(page, '回答').fill(`${mark} 9時からと伝えた`)
  await button(page, '変更を保存する').click()
  const alert = page.getByRole('main').getByRole('alert')
  await expect(alert).toContainText('あなたの変更は、まだ保存していません。')
  await expect(alert).toContainText(`回答：– → ${mark} 8時半からと伝えた`)
  await expect(field(page, '回答')).toHaveValue(`${mark} 9時からと伝えた`)
  await expectAccessible(page)
  await other.reload()
  await expect(field(other, '回答')).toHaveValue(`${mark} 8時半からと伝えた`)
  await other.context().close()

  // Who was told has seen the other answer, and writes both.
  await field(page, '回答').fill(`${mark} 8時半から、土曜日は9時からと伝えた`)
  await button(page, '変更を保存する').click()
  await saved(page, 'changed', '変更を保存しました。')
  await expect(
    page.getByText(`回答：${mark} 8時半からと伝えた → ${mark} 8時半から、土曜日は9時からと伝えた`, {
      exact: true,
    }),
  ).toBeVisible()
})

test('the month is shown as bars and tables, and taken along as CSV and PDF', async ({ page, caller }) => {
  const chief = await servedStaff('section_chief')
  await signInAs(page, chief)
  await write(page, `${caller.mark} 土曜日のこと`, '名乗らない')
  await page.goto('/staff/inquiries')
  await page.getByRole('link', { name: '月次報告' }).click()
  await expect(heading(page)).toHaveText('問合せの月次報告')
  const hours = page.getByRole('figure', { name: '時間帯別' })
  await expect(hours.getByText('9時台', { exact: true })).toBeVisible()
  await expect(page.getByRole('table', { name: '種別の表' }).getByRole('row', { name: /質問/ })).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 740 })
  await expectNoSidewaysScroll(page)
  expect((await take(page, 'PDF')).subarray(0, 5).toString()).toBe('%PDF-')
  const csv = (await take(page, 'CSV（UTF-8）')).toString('utf8')
  expect(csv).toContain('時間帯別')
  await page.getByRole('link', { name: '前の月' }).click()
  await expect(page).toHaveURL(/month=\d{4}-\d{2}/)
  await expect(heading(page)).toHaveText('問合せの月次報告')
})

test('a choice and a template of the city stand in the form, until they are put out of use', async ({
  page,
  caller: { mark },
}) => {
  await signInAs(page, await servedStaff('section_chief'))
  // Somebody else may save another choice between opening the form and saving it: then it is opened anew.
  const save = (form: string, fill: () => Promise<void>) =>
    expect(async () => {
      await page.goto(form)
      await fill()
      await button(page, '保存する').click()
      await expect(page.getByRole('status')).toContainText('保存しました。', { timeout: 5000 })
    }).toPass({ timeout: 60_000 })
  await page.goto('/staff/settings/inquiries')
  await expectAccessible(page)
  await save('/staff/settings/inquiries/category/new', () => nameOf(page).fill(mark))
  await save('/staff/settings/inquiries/template/new', async () => {
    await nameOf(page).fill(mark)
    await page.getByLabel(/^文 \(日本語\)/).fill(`${mark}の文です。`)
  })
  await expect(row(page, mark)).toHaveCount(2)

  await expect(async () => {
    await page.goto('/staff/inquiries/new')
    await expect(page.getByRole('checkbox', { name: mark })).toBeVisible({ timeout: 1000 })
    await expect(button(page, mark)).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 30_000 })
  await button(page, mark).click()
  await expect(field(page, '回答')).toHaveValue(`${mark}の文です。`)
  await page.getByRole('checkbox', { name: mark }).check()
  await field(page, '内容').fill(`${mark} ためし`)
  await button(page, '保存する').click()
  await expect(fact(page, '種別')).toContainText(mark)
  const path = new URL(page.url()).pathname

  for (const table of ['分類', '回答の定型文']) {
    await page.goto('/staff/settings/inquiries')
    const entry = page.getByRole('table', { name: table }).getByRole('link', { name: mark })
    const address = (await entry.getAttribute('href')) ?? ''
    await save(address, () => page.getByRole('radio', { name: '使わない' }).check())
  }
  await expect(async () => {
    await page.goto('/staff/inquiries/new')
    await expect(page.getByRole('checkbox', { name: mark })).toHaveCount(0, { timeout: 1000 })
    await expect(button(page, mark)).toHaveCount(0, { timeout: 1000 })
  }).toPass({ timeout: 30_000 })
  await page.goto(path)
  await expect(fact(page, '種別')).toContainText(mark)
})
