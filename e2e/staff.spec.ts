import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test'
import { groupReservationNumber } from '#lib/numbers.ts'
import { addMinutes, dayOf, instantOf } from '#lib/time.ts'
import { findFaults } from './axe.ts'
import { hasScript } from './fixtures.ts'
import { test as own } from './own-counter.ts'
import { signIn } from './staff-sign-in.ts'

let visitsMade = 0

/** A visit of today at this worker's own counter, and the page on which a clerk sees it. */
const test = own.extend<{ visit: { number: string; path: string } }>({
  visit: async ({ office, booked }, use) => {
    visitsMade += 1
    const { number } = await booked(addMinutes(instantOf(dayOf(new Date()), '08:00'), visitsMade * 15))
    await use({
      number: groupReservationNumber(number),
      path: `/staff?counter=${office.counter.id}&view=list`,
    })
  },
})

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** Signs in and opens the list that has the visit; its line. */
async function openList(
  page: Page,
  role: Parameters<typeof signIn>[1],
  visit: { number: string; path: string },
) {
  await signIn(page, role)
  await page.goto(visit.path)
  return lineOf(page, visit)
}

const lineOf = (page: Page, { number }: { number: string }): Locator =>
  page.getByRole('row').filter({ hasText: number })

/** Takes the last mark back; with script the question is answered first. */
async function undo(page: Page, line: Locator) {
  await line.getByRole('button', { name: '元に戻す' }).click()
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

test('a visit is checked in and completed, and each mark is taken back', async ({ page, visit }) => {
  const line = await openList(page, 'clerk', visit)
  await expect(line).toContainText('来場前')
  await expect(line.getByRole('button')).toHaveCount(1)
  await line.getByRole('button', { name: '受付する' }).click()
  await expect(line).toContainText('受付済み')
  await line.getByRole('button', { name: '手続完了' }).click()
  await expect(line).toContainText('手続済み')
  await undo(page, line)
  await expect(line).toContainText('受付済み')
  await undo(page, line)
  await expect(line).toContainText('来場前')
})

test('the second of two tablets is told that the visit has changed', async ({ page, context, visit }) => {
  const line = await openList(page, 'clerk', visit)
  // Who watches is told at once; this tablet does not.
  if (hasScript()) await page.getByRole('button', { name: '自動更新を止める' }).click()
  const other = await context.newPage()
  await other.goto(visit.path)
  await lineOf(other, visit).getByRole('button', { name: '受付する' }).click()
  await expect(lineOf(other, visit)).toContainText('受付済み')

  await line.getByRole('button', { name: '受付する' }).click()
  await expect(line.getByRole('alert')).toContainText('先に別の操作で変わっていました')
  await expect(line).toContainText('受付済み')
})

test('a number is found by its digits, here or at another counter', async ({ page, office, visit }) => {
  await openList(page, 'call_centre', visit)
  const search = page.getByRole('textbox', { name: '予約番号' })
  await search.fill(visit.number)
  await page.getByRole('button', { name: '探す' }).click()
  await expect(page.getByRole('status').filter({ hasText: '1件' })).toBeVisible()
  await expect(page.getByRole('row')).toHaveCount(2)

  await page.getByRole('button', { name: office.annexe.name }).click()
  await expect(search).toHaveValue('')
  await search.fill(visit.number)
  await page.getByRole('button', { name: '探す' }).click()
  await expect(page.getByText(`予約番号 ${visit.number} は、${office.counter.name}`)).toBeVisible()

  await search.fill('number')
  await page.getByRole('button', { name: '探す' }).click()
  await expect(page.getByText('数字だけを入れてください')).toBeVisible()
})

test('the counter that was opened last opens again on this device', async ({ page }) => {
  await signIn(page, 'clerk')
  const annexe = page.getByRole('button', { name: '駅前' })
  await annexe.click()
  await expect(page).toHaveURL(/counter=station-annex/)
  await page.goto('/staff')
  await expect(annexe).toHaveAttribute('aria-current', 'true')
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

const addresses = {
  '/staff': { administrator: 200, clerk: 200, call_centre: 200 },
  '/staff/mail': { administrator: 200, clerk: 404, call_centre: 200 },
  '/staff/tasks': { administrator: 200, clerk: 200, call_centre: 200 },
  '/staff/nowhere': { administrator: 404, clerk: 404, call_centre: 404 },
}

for (const role of ['administrator', 'clerk', 'call_centre'] as const)
  test(`the ${role} opens what the role includes, and nothing else is there`, async ({ page }) => {
    for (const address of ['/staff', '/staff/mail', '/staff/tasks']) {
      const answer = await page.request.get(address, { maxRedirects: 0 })
      expect(answer.headers().location).toBe(`/staff/sign-in?${new URLSearchParams({ to: address })}`)
    }
    await signIn(page, role)
    for (const [address, status] of Object.entries(addresses))
      expect((await page.request.get(address)).status(), address).toBe(status[role])
    const mail = page.getByRole('link', { name: '送信メール' })
    await expect(mail).toHaveCount(addresses['/staff/mail'][role] === 200 ? 1 : 0)
  })

test('the call centre sees the list and has no buttons in it', async ({ page, visit }) => {
  const line = await openList(page, 'call_centre', visit)
  await expect(line).toContainText('来場前')
  await expect(line.getByRole('button')).toHaveCount(0)
  await expect(page.getByRole('columnheader', { name: '操作' })).toHaveCount(0)
})

test.describe('with script', { tag: '@script' }, () => {
  test('the list shows by itself what another tablet marked, until it is stopped', async ({
    page,
    context,
    visit,
  }) => {
    const line = await openList(page, 'clerk', visit)
    const waiting = Number(await total(page, '受付済み').innerText())
    const other = await context.newPage()
    await other.goto(visit.path)
    await lineOf(other, visit).getByRole('button', { name: '受付する' }).click()
    await expect(line).toContainText('受付済み', { timeout: 25_000 })
    await expect(total(page, '受付済み')).toHaveText(`${waiting + 1}`)
    await expect(page.getByRole('status').filter({ hasText: '一覧が更新されました。' })).toBeAttached()

    await page.getByRole('button', { name: '自動更新を止める' }).click()
    await expect(page.getByText('自動更新は停止中')).toBeVisible()
  })

  test('a visit is marked by keyboard alone, and the focus stays with it', async ({ page, visit }) => {
    const line = await openList(page, 'clerk', visit)
    const undoButton = line.getByRole('button', { name: '元に戻す' })
    // Who is quicker than the script sends the form as a browser without it: the page comes anew, its focus at the top.
    await expect(page.getByRole('button', { name: '自動更新を止める' })).toBeVisible()
    await line.getByRole('button', { name: `受付する 予約番号 ${visit.number}` }).focus()
    await page.keyboard.press('Enter')
    await expect(undoButton).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: '元に戻しますか' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(undoButton).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect(line.getByRole('button', { name: '受付する' })).toBeFocused()
  })

  for (const theme of ['standard', 'contrast'])
    test(`axe finds nothing in the ${theme} theme`, async ({ page, context, baseURL, visit }) => {
      const faults = async () => (await findFaults(page)).faults
      await context.addCookies([{ name: 'theme', value: theme, url: baseURL ?? '' }])
      await page.goto('/staff/sign-in')
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      expect(await faults()).toEqual([])
      const line = await openList(page, 'clerk', visit)
      await line.getByRole('button', { name: '受付する' }).click()
      await expect(line).toContainText('受付済み')
      expect(await faults()).toEqual([])
      await line.getByRole('button', { name: '元に戻す' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await faults()).toEqual([])
    })
})
