import { AxeBuilder } from '@axe-core/playwright'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { signIn } from './staff-sign-in.ts'

/** A browser error on any page fails the test it happens in. */
test.beforeEach(({ page }) => {
  page.on('pageerror', (error) => expect.soft(error.message).toBe('no error in the browser'))
  page.on('console', (message) => {
    if (message.type() === 'error') expect.soft(message.text()).toBe('no error in the console')
  })
})

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const hasScript = () => test.info().project.name !== 'no-js'

/** Each run works on visits of its own: those with script at the end of the day, those without before them. */
async function visitStillToCome(page: Page, fromEnd: number) {
  const open = page.getByRole('row').filter({ hasText: '来場前' })
  const place = hasScript() ? fromEnd : fromEnd + 10
  const number = await open
    .nth((await open.count()) - place)
    .getByText(/^\d{3}-\d{3}-\d{4}$/)
    .innerText()
  return { number, row: page.getByRole('row').filter({ hasText: number }) }
}

/** Takes the last mark back; with script the question is answered first. */
async function undo(page: Page, row: ReturnType<Page['getByRole']>) {
  await row.getByRole('button', { name: '元に戻す' }).click()
  if (hasScript()) await page.getByRole('dialog').getByRole('button', { name: '元に戻す' }).click()
}

const total = (page: Page, name: string) =>
  page.getByRole('region', { name: '本日の件数' }).locator('div', { hasText: name }).locator('dd')

test('who is not signed in is asked to, and led back to the page they wanted', async ({ page }) => {
  await page.goto('/staff?q=12')
  await expect(page).toHaveTitle(/^職員ログイン/)
  await signIn(page, 'clerk')
  await expect(page).toHaveURL('/staff?q=12')
  await expect(heading(page)).toContainText('本日の予約')
  await expect(page.getByText('佐々木 健')).toBeVisible()
})

test('a wrong password keeps the ID and says no more than it must', async ({ page }) => {
  await page.goto('/staff/sign-in')
  const [id, password] = [page.getByLabel('職員ID'), page.getByLabel('パスワード')]
  await id.fill('nobody-at-all')
  await password.fill('a wrong password')
  await page.getByRole('button', { name: 'ログイン' }).click()
  await expect(page.getByText('職員IDまたはパスワードが違います。')).toBeVisible()
  await expect(id).toHaveValue('nobody-at-all')
  await expect(password).toHaveValue('')
  await expect(password).toBeFocused()

  await id.fill('')
  await page.getByRole('button', { name: 'ログイン' }).click()
  await expect(id).toHaveAttribute('aria-invalid', 'true')
  await expect(id).toHaveAccessibleDescription(/入力または選択してください/)
})

test('a visit is checked in and completed, and each mark is taken back', async ({ page }) => {
  await signIn(page, 'clerk')
  const { row } = await visitStillToCome(page, 1)
  await expect(row.getByRole('button')).toHaveCount(1)
  await row.getByRole('button', { name: '受付する' }).click()
  await expect(row).toContainText('受付済み')
  await row.getByRole('button', { name: '手続完了' }).click()
  await expect(row).toContainText('手続済み')
  await undo(page, row)
  await expect(row).toContainText('受付済み')
  await undo(page, row)
  await expect(row).toContainText('来場前')
})

test('the second of two tablets is told that the visit has changed', async ({ page, context }) => {
  await signIn(page, 'clerk')
  const { row, number } = await visitStillToCome(page, 2)
  const other = await context.newPage()
  await other.goto('/staff')
  await other.getByRole('row').filter({ hasText: number }).getByRole('button', { name: '受付する' }).click()
  await expect(other.getByRole('row').filter({ hasText: number })).toContainText('受付済み')

  await row.getByRole('button', { name: '受付する' }).click()
  await expect(row.getByRole('alert')).toContainText('先に別の操作で変わっていました')
  await expect(row).toContainText('受付済み')
  await undo(page, row)
  await expect(row).toContainText('来場前')
})

test('a number is found by its digits, here or at another counter', async ({ page }) => {
  await signIn(page, 'call_centre')
  const { number } = await visitStillToCome(page, 3)
  const search = page.getByRole('textbox', { name: '予約番号で探す' })
  await search.fill(number)
  await page.getByRole('button', { name: '探す' }).click()
  await expect(page.getByRole('status').filter({ hasText: '1件' })).toBeVisible()
  await expect(page.getByRole('row')).toHaveCount(2)

  await page.getByRole('button', { name: '駅前' }).click()
  await expect(search).toHaveValue('')
  await search.fill(number)
  await page.getByRole('button', { name: '探す' }).click()
  await expect(page.getByText(`予約番号 ${number} は、市役所`)).toBeVisible()

  await search.fill('number')
  await page.getByRole('button', { name: '探す' }).click()
  await expect(page.getByText('予約番号は10けたまでの数字です。')).toBeVisible()
})

test('the counter that was opened last opens again on this device', async ({ page }) => {
  await signIn(page, 'clerk')
  await page.getByRole('button', { name: '駅前' }).click()
  await expect(page).toHaveURL(/counter=station-annex/)
  await page.goto('/staff')
  await expect(page.getByRole('button', { name: '駅前' })).toHaveAttribute('aria-current', 'true')
})

test('the pages speak English when asked to', async ({ page }) => {
  await page.goto('/staff/sign-in')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(heading(page)).toHaveText('Staff sign-in')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('signing out ends the session, also for a copy of its cookie', async ({ page, context, browser }) => {
  await signIn(page, 'clerk')
  const copied = await context.cookies(new URL('/staff', page.url()).href)
  expect(copied.find(({ name }) => name === 'staff-session')).toMatchObject({
    httpOnly: true,
    sameSite: 'Lax',
    path: '/staff',
  })
  await page.getByRole('button', { name: 'ログアウト' }).click()
  await expect(page).toHaveURL('/staff/sign-in')

  const thief: BrowserContext = await browser.newContext()
  await thief.addCookies(copied)
  const stolen = await thief.newPage()
  await stolen.goto(new URL('/staff', page.url()).href)
  await expect(stolen).toHaveURL(/\/staff\/sign-in/)
  await thief.close()
})

test('each role is offered what it may do', async ({ page }) => {
  await signIn(page, 'call_centre')
  await expect(page.getByRole('link', { name: '送信メール' })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: '操作' })).toHaveCount(0)
  await page.getByRole('button', { name: 'ログアウト' }).click()
  await signIn(page, 'clerk')
  await expect(page.getByRole('link', { name: '送信メール' })).toHaveCount(0)
})

test.describe('with script', { tag: '@script' }, () => {
  test('the list shows what another tablet marked, by itself, until it is stopped', async ({
    page,
    context,
  }) => {
    await signIn(page, 'clerk')
    const { row, number } = await visitStillToCome(page, 4)
    const other = await context.newPage()
    await other.goto('/staff')
    const theirs = other.getByRole('row').filter({ hasText: number })
    const waiting = Number(await total(page, '受付済み').innerText())
    await theirs.getByRole('button', { name: '受付する' }).click()
    await expect(row).toContainText('受付済み', { timeout: 25_000 })
    expect(Number(await total(page, '受付済み').innerText())).toBeGreaterThan(waiting)
    await expect(page.getByRole('status').filter({ hasText: '一覧が更新されました。' })).toBeAttached()

    await page.getByRole('button', { name: '自動更新を止める' }).click()
    await expect(page.getByText('自動更新は停止中')).toBeVisible()
    await undo(other, theirs)
  })

  test('a visit is marked by keyboard alone, and the focus stays with it', async ({ page }) => {
    await signIn(page, 'clerk')
    const { row, number } = await visitStillToCome(page, 5)
    await row.getByRole('button', { name: `受付する 予約番号 ${number}` }).focus()
    await page.keyboard.press('Enter')
    await expect(row.getByRole('button', { name: '元に戻す' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: '元に戻しますか' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(row.getByRole('button', { name: '元に戻す' })).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect(row.getByRole('button', { name: '受付する' })).toBeFocused()
  })

  for (const theme of ['standard', 'contrast'])
    test(`axe finds nothing in the ${theme} theme`, async ({ page, context, baseURL }) => {
      await context.addCookies([{ name: 'theme', value: theme, url: baseURL ?? '' }])
      await page.goto('/staff/sign-in')
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
      await signIn(page, 'clerk')
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
      const { row } = await visitStillToCome(page, 6)
      await row.getByRole('button', { name: '受付する' }).click()
      await row.getByRole('button', { name: '元に戻す' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
      await page.getByRole('dialog').getByRole('button', { name: '元に戻す' }).click()
      await expect(row).toContainText('来場前')
    })
})
