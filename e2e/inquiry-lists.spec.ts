import { expect } from '@playwright/test'
import iconv from 'iconv-lite'
import { readPdf } from '#db/testing/pdf-text.ts'
import { servedStaff } from '#db/testing/served-staff.ts'
import { expectAccessible, expectNoSidewaysScroll, heading } from './fixtures.ts'
import { field, find, nameOf, row, test, write } from './inquiry-steps.ts'
import { signInAs } from './staff-sign-in.ts'
import { take } from './taken-files.ts'
import { button, fact } from './visit-steps.ts'

test('a list of inquiries is a file in two encodings, and no letter becomes another', async ({
  page,
  caller: { mark },
}) => {
  test.slow()
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

test('the month is shown as bars and tables, and taken along as CSV and PDF', async ({ page, caller }) => {
  test.slow()
  const chief = await servedStaff('section_chief')
  await signInAs(page, chief)
  await write(page, `${caller.mark} 土曜日のこと`, '名乗らない')
  // Early in a month there may be no other than this one.
  const [, hour] = / (\d+):\d\d/.exec(await fact(page, '受付').innerText()) ?? []
  expect(hour).toBeTruthy()
  await page.goto('/staff/inquiries')
  await page.getByRole('link', { name: '月次報告' }).click()
  await expect(heading(page)).toHaveText('問合せの月次報告')
  const hours = page.getByRole('figure', { name: '時間帯別' })
  await expect(hours.getByText(`${hour}時台`, { exact: true })).toBeVisible()
  await expect(page.getByRole('table', { name: '種別の表' }).getByRole('row', { name: /質問/ })).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 740 })
  await expectNoSidewaysScroll(page)
  const paper = readPdf(await take(page, 'PDF')).text
  expect(paper).toMatch(new RegExp(`時間帯別件数.*${hour}時台件数 [1-9]`))
  expect(paper).toMatch(/種別件数質問件数 [1-9]/)
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
  test.slow()
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
