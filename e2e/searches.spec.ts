import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { servedStaff } from '#db/testing/served-staff.ts'
import { expectAccessible, expectNoSidewaysScroll } from './fixtures.ts'
import { condition, found, row, search, test } from './search-steps.ts'
import { signInAs } from './staff-sign-in.ts'
import { beginningOf, take, takeRows } from './taken-files.ts'
import { button } from './visit-steps.ts'

test('a visit is found by its name, however it is written, and among those of a counter', async ({
  page,
  ownOffice: { counter, annexe },
  called: { given, visits },
}) => {
  test.slow()
  const [first, second, third] = visits
  await signInAs(page, await servedStaff('section_chief'))
  for (const asked of [
    { 氏名: `吉崎 ${given.hiragana}` },
    { 氏名: `ﾖｼｻﾞｷ${given.halfWidth}` },
    { 氏名: `よしざき ${given.hiragana}` },
    { フリガナ: `ﾖｼｻﾞｷ ${given.halfWidth}` },
  ]) {
    await search(page, asked)
    await expect(found(page)).toHaveText([first.number])
    await expect(row(page, first.number)).toContainText(first.name)
  }
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 740 })
  await expectNoSidewaysScroll(page)

  // All three by the given name; at the other counter nobody, until that condition is taken away again.
  await search(page, { 氏名: given.katakana }, annexe.name)
  await expect(page.getByText('当てはまる予約はありません。')).toBeVisible()
  await condition(page, `窓口：${annexe.name}`).click()
  await expect(found(page)).toHaveText([first.number, second.number, third.number])
  // What may be a 個人番号 is not looked for, and nothing else in its stead.
  await page.goto('/staff/reservations')
  await page.getByLabel('氏名', { exact: true }).fill('1234 5678 9018')
  await button(page, '予約を探す').click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('個人番号（マイナンバー）')
  await expect(found(page)).toHaveCount(0)
  // Days that end before they begin are not looked for either; the field says so and both stay.
  await page.goto('/staff/reservations')
  await page.getByText('ほかの条件', { exact: true }).click()
  await page.getByLabel('来庁日（この日から）').fill('2026-12-20')
  await page.getByLabel('来庁日（この日まで）').fill('2026-12-01')
  await button(page, '予約を探す').click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('期間を確かめてください')
  const end = page.getByLabel('来庁日（この日まで）', { exact: true })
  await expect(end).toHaveAccessibleDescription('始まりより前です。どちらかを直してください。')
  await expect(end).toHaveValue('2026-12-01')
  await expect(found(page)).toHaveCount(0)
  await expectAccessible(page)
  await search(page, { 氏名: '葛城' }, counter.name)
  await expect(found(page)).toHaveText([second.number])
  await page.getByRole('link', { name: `予約 ${second.number} を開く` }).click()
  await page.waitForURL(/\/staff\/reservations\/\d+$/)
})

test('what was found is sorted, and its conditions are saved without the name', async ({
  page,
  ownOffice: { counter },
  called: { given, visits },
}) => {
  test.slow()
  const numbers = visits.map(({ number }) => number)
  await signInAs(page, await servedStaff('section_chief'))
  await search(page, { 氏名: given.hiragana }, counter.name)
  await expect(found(page)).toHaveText(numbers)
  const column = (words: string) => page.getByRole('columnheader', { name: words })
  await column('来庁日時').getByRole('link').click()
  await expect(column('来庁日時')).toHaveAttribute('aria-sort', 'descending')
  await expect(found(page)).toHaveText(numbers.toReversed())
  await column('受付日時').getByRole('link').click()
  await expect(column('受付日時')).toHaveAttribute('aria-sort', 'ascending')
  await expect(found(page)).toHaveText(numbers.toReversed())

  const name = `検索${randomUUID().slice(0, 6)}`
  const other = `${name}改`
  const saved = page.getByRole('link', { name: other, exact: true })
  await page.getByText('この条件を保存する', { exact: true }).click()
  await page.getByLabel('検索の名前').fill(name)
  await button(page, '保存する').click()
  await expect(page.getByText(`「${name}」を保存しました。`)).toBeVisible()
  // Whom it was about is still looked for on the page.
  await expect(condition(page, `氏名：${given.hiragana}`)).toBeVisible()
  await page.getByText('この条件を保存する', { exact: true }).click()
  await page.getByRole('link', { name: `「${name}」の名前を変える` }).click()
  await page.getByLabel('検索の名前').fill(other)
  await button(page, '名前を変える').click()
  await expect(page.getByText(`名前を「${other}」に変えました。`)).toBeVisible()
  await page.goto('/staff/reservations')
  await saved.click()
  await expect(condition(page, `窓口：${counter.name}`)).toBeVisible()
  await expect(page.getByRole('link', { name: /^条件「/ })).toHaveCount(1)
  await expect(column('受付日時')).toHaveAttribute('aria-sort', 'ascending')
  await expect(found(page)).toHaveText(numbers.toReversed())
  await expectAccessible(page)

  await page.getByText('この条件を保存する', { exact: true }).click()
  const rename = page.getByRole('link', { name: `「${other}」の名前を変える` })
  const outdated = (await rename.getAttribute('href')) ?? ''
  await button(page, `「${other}」を削除する`).click()
  await expect(saved).toHaveCount(0)
  // Who still has the list from before is told by whom it was deleted.
  await page.goto(outdated)
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    '先に変えました。 いまはもうありません。',
  )
})

test('what was found is a file, on paper too, and no letter becomes another', async ({
  page,
  ownOffice: { counter },
  called: { given, visits },
}) => {
  test.slow()
  const [first, second, third] = visits
  await signInAs(page, await servedStaff('section_chief'))
  await search(page, { 氏名: given.hiragana }, counter.name)
  const [headings = [], ...rows] = await takeRows(page)
  const cells = (label: string) => rows.map((line) => line[headings.indexOf(label)])
  expect(cells('予約番号')).toEqual(visits.map(({ number }) => number))
  expect(cells('氏名')).toEqual(visits.map(({ name }) => name))
  expect(beginningOf(await take(page, 'PDF'))).toBe('%PDF-')

  await page.getByRole('radio', { name: 'CSV（Shift_JIS）' }).check()
  await button(page, 'ファイルを作る').click()
  const alert = page.getByRole('main').getByRole('alert')
  await expect(alert).toContainText('Shift_JISにない文字があるので、ファイルを作っていません')
  await expect(alert.getByRole('listitem')).toHaveText([
    `2行目（${first.number}）「氏名」：𠮷（U+20BB7）`,
    `3行目（${second.number}）「氏名」：葛\u{E0100}（U+845B U+E0100）`,
  ])
  await expectAccessible(page)
  await expect(found(page)).toHaveText([first.number, second.number, third.number])
})
