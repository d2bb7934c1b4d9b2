import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './fixtures.ts'
import { test } from './own-counter.ts'
import { signIn } from './staff-sign-in.ts'
import { button } from './visit-steps.ts'

const LIST = '/staff/settings/counters'

/** What the server remembers of its offer is at most some seconds old. */
const offers = (page: Page, address: string, name: string, count: number): Promise<void> =>
  expect(async () => {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 3, name, exact: true })).toHaveCount(count, {
      timeout: 1000,
    })
  }).toPass({ timeout: 20_000 })

const says = (page: Page, done: string) => expect(page.getByRole('status')).toContainText(done)

// The order of counters is the whole city's.
test('a counter is copied, told in another language, moved, published and closed again', async ({
  page,
  ownOffice: office,
}) => {
  const [name, english] = [`${office.counter.name}の写し`, `${office.counter.id} copy`]
  await signIn(page, 'administrator')
  await page.goto(LIST)
  await page.getByLabel('名前で探す').fill('どこにもない窓口')
  await button(page, '探す').click()
  await expect(page.getByText('「どこにもない窓口」に合うものはありません。')).toBeVisible()
  await page.getByRole('link', { name: 'すべて表示する' }).click()
  await page.getByRole('link', { name: 'ブース', exact: true }).click()
  await page.getByRole('link', { name: 'ブース', exact: true }).click()
  await expect(page.getByRole('columnheader', { name: 'ブース' })).toHaveAttribute('aria-sort', 'descending')
  await expectAccessible(page)

  await page.getByRole('link', { name: office.counter.name, exact: true }).click()
  await page.getByRole('link', { name: 'この窓口を写して新しい窓口を作る' }).click()
  await expect(page.getByText('名前: ほかの言語 (0/13)', { exact: true })).toBeVisible()
  await page.getByLabel(/^名前 \(日本語\)/).fill(name)
  await page.getByLabel('ID（英数字）').fill(office.counter.id)
  await button(page, '窓口を追加する').click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('このIDは、すでに使われています。')
  await page.getByLabel('ID（英数字）').fill(`${office.counter.id}-copy`)
  await button(page, '窓口を追加する').click()
  await says(page, '追加しました。')
  await expectAccessible(page)

  await page.getByText(/^名前: ほかの言語/).click()
  await page.getByLabel(/^名前 \(English\)/).fill(english)
  await page.getByLabel('公開する').check()
  await button(page, '保存する').click()
  await says(page, '保存しました。')
  await offers(page, '/en', english, 1)
  await page.goto(LIST)
  await button(page, `上へ ${name}`).click()
  await says(page, '順番を変えました。')
  const rows = page.getByRole('rowheader')
  expect((await rows.allInnerTexts()).findIndex((text) => text.startsWith(name))).toBe(
    (await rows.count()) - 2,
  )

  await page.getByRole('link', { name, exact: true }).click()
  await page.getByLabel('非公開にする').check()
  await button(page, '保存する').click()
  await says(page, '保存しました。')
  await offers(page, '/en', english, 0)
})
