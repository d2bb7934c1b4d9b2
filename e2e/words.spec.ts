import { randomInt } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll, hasScript, heading, test } from './fixtures.ts'
import { signIn } from './staff-sign-in.ts'

/** The other browser changes the same city at the same time, so each has languages of its own. */
const own = () =>
  hasScript()
    ? { language: 'Tiếng Việt', locale: 'vi', hello: 'Chào mừng', easy: 'ja' }
    : { language: 'Bahasa Indonesia', locale: 'id', hello: 'Selamat datang', easy: 'ja-easy' }

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

const text = (page: Page) => page.getByRole('textbox', { name: '市の文言' })

const editor = (of: string, language: string) => `/staff/settings/words/edit?of=${of}&language=${language}`

/** What residents see follows within seconds, on whichever server they are. */
const seen = (look: () => Promise<void>) => expect(look).toPass({ timeout: 15_000 })

test('the lead of the home page is found, changed in one language, and brought back', async ({ page }) => {
  test.slow()
  const { language, locale, hello } = own()
  await signIn(page, 'administrator')
  await page.getByRole('link', { name: '設定', exact: true }).click()
  await page.getByRole('link', { name: '画面の文言', exact: true }).click()
  await expectAccessible(page)
  await page.getByLabel('文言をさがす').fill('home.lead')
  await page.getByLabel('表示する言語').selectOption(language)
  await button(page, 'さがす').click()
  await expect(page.getByRole('table')).toContainText('トップページ')
  await expectAccessible(page)
  await page.getByRole('link', { name: /shell\.home\.leadを書き換える/ }).click()
  await expect(heading(page)).toHaveText(`文言を書き換える（${language}）`)
  await expect(page.getByText('今は元の文言が出ています。')).toBeVisible()
  const shipped = await text(page).inputValue()

  await text(page).fill(`${hello} {name}`)
  if (hasScript())
    await expect(page.getByRole('region', { name: '見え方' })).toContainText('直すところがあるので')
  await button(page, '保存する').click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    '元の文言にない {name} が入っています。',
  )
  await expect(text(page)).toHaveValue(`${hello} {name}`)
  await text(page).fill(`${hello} <b>!</b>`)
  await button(page, '保存する').click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('タグ（HTML）は使えません')
  await text(page).fill('9832-0567-3214')
  await button(page, '保存する').click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('個人番号')
  await expect(text(page)).toHaveValue('')
  await expectAccessible(page)

  await text(page).fill(`${hello}!`)
  if (!hasScript()) await button(page, '見え方を確かめる').click()
  await expect(page.getByRole('region', { name: '見え方' }).getByText(`${hello}!`)).toHaveCount(2)
  await button(page, '保存する').click()
  await expect(page.getByRole('status')).toContainText('保存しました。')
  await expectAccessible(page)
  await seen(async () => {
    await page.goto(`/${locale}`)
    await expect(page.getByText(`${hello}!`)).toBeVisible({ timeout: 1000 })
  })
  await page.goto('/en')
  await expect(page.getByText(`${hello}!`)).toHaveCount(0)

  await page.goto(`/staff/settings/words?only=changed&language=${locale}`)
  await expect(page.getByRole('table')).toContainText(`${hello}!`)
  await page.goto(editor('shell.home.lead', locale))
  await button(page, '元の文言に戻す').click()
  await expect(page.getByRole('status')).toContainText('元の文言に戻しました。')
  await seen(async () => {
    await page.goto(`/${locale}`)
    await expect(page.getByText(shipped)).toBeVisible({ timeout: 1000 })
  })
  await page.goto(editor('shell.home.lead', locale))
  await page.getByRole('link', { name: 'この文言を読み込む' }).last().click()
  await expect(text(page)).toHaveValue(`${hello}!`)
  await page.setViewportSize({ width: 320, height: 800 })
  await expectNoSidewaysScroll(page)
})

test('a refusal says what the city wants it to say', async ({ page }) => {
  const { easy } = own()
  const addition = hasScript() ? '（市民課）' : '〈｜市民課《しみんか》〉'
  await signIn(page, 'administrator')
  await page.goto(editor('account.refusal.wrong_notice', easy))
  const shipped = await text(page).inputValue()
  if (!hasScript()) {
    await text(page).fill('市民課')
    await button(page, '保存する').click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText(
      '「市民課」にふりがながありません。',
    )
  }
  await text(page).fill(shipped + addition)
  await button(page, '保存する').click()
  await expect(page.getByRole('status')).toContainText('保存しました。')
  await seen(async () => {
    await page.goto(`/${easy}/account/notice-sign-in`)
    // Another one each time: after some wrong tries of one, even the right one has to wait.
    await page.locator('[name=noticeNumber]').fill(`WRD${randomInt(100_000, 1_000_000)}`)
    await page.locator('[name=birthday]').fill('1980-05-07')
    await page.getByRole('main').getByRole('button').click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('市民課', { timeout: 2000 })
  })
  await page.goto(editor('account.refusal.wrong_notice', easy))
  await button(page, '元の文言に戻す').click()
  await expect(page.getByRole('status')).toContainText('元の文言に戻しました。')
})

test('a term is replaced in the texts that were ticked, and taken back at once', async ({ page }) => {
  // Nobody else changes texts in these languages, or so many at once.
  const { locale, word, wanted } = hasScript()
    ? { locale: 'es', word: 'ventanilla', wanted: 2 }
    : { locale: 'pt-BR', word: 'guichê', wanted: 3 }
  await signIn(page, 'administrator')
  await page.goto('/staff/settings/words')
  await page.getByRole('link', { name: '用語をまとめて変える' }).click()
  await page.getByLabel('言語', { exact: true }).selectOption(locale)
  await page.getByLabel('今の言葉').fill(word)
  await page.getByLabel('新しい言葉').fill(`${word} XYZ`)
  await button(page, '変わる文言を見る').click()
  await expectAccessible(page)
  const ticks = page.getByRole('checkbox')
  await expect(ticks.nth(wanted)).toBeChecked()
  const count = await ticks.count()
  for (let index = wanted; index < count; index += 1) await ticks.nth(index).uncheck()
  await button(page, '選んだ文言を変える').click()
  await expect(page.getByRole('status')).toContainText(`${wanted}件の文言を変えました。`)
  const found = `/staff/settings/words?q=XYZ&language=${locale}`
  await page.goto(found)
  await expect(page.getByRole('cell', { name: `${word} XYZ` })).toHaveCount(wanted)
  await page.goto('/staff/settings/words/terms')
  await page.getByRole('button', { name: new RegExp(`^元に戻す.*${wanted}件$`) }).click()
  await expect(page.getByRole('status')).toContainText('元に戻しました。')
  await page.goto(found)
  await expect(page.getByRole('cell', { name: `${word} XYZ` })).toHaveCount(0)
})

test('texts are the administrator’s', async ({ page }) => {
  await signIn(page, 'clerk')
  for (const path of [
    '/staff/settings/words',
    '/staff/settings/words/terms',
    editor('shell.home.lead', 'ja'),
  ])
    expect((await page.goto(path))?.status()).toBe(404)
})
