import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test'
import { aRowOfSlots } from '#db/testing/factories.ts'
import { aBooking, actsOf } from '#db/testing/served-visits.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import { dayOf, instantOf } from '#lib/time.ts'
import { test } from './own-counter.ts'
import { secondServer } from './second-server.ts'
import { signInAs } from './staff-sign-in.ts'

/** Beside the ports of the run and of those that run at the same time. */
const FURTHER = 37

/** What people see of others comes by itself; a server that died takes a while. */
const SOON = { timeout: 30_000 }
const BRIEF = { timeout: 10_000 }

const clerks = {
  desk: { loginId: 'madoguchi', password: 'hibari-madoguchi' },
  door: { loginId: 'kakaricho', password: 'hibari-kakaricho' },
}

/** Opens the time line of the counter on the tablet of one clerk, at one of the servers. */
async function openTablet(context: BrowserContext, who: keyof typeof clerks, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(new URL('/staff/sign-in', address).href)
  await signInAs(page, clerks[who])
  await page.goto(address)
  await expect(page.getByText('変わるとすぐに表示')).toBeVisible(SOON)
  return page
}

const cellOf = (page: Page, number: string): Locator =>
  page.getByRole('cell').filter({ hasText: groupReservationNumber(number) })

const press = (page: Page, number: string, name: '受付する' | '手続完了', options = {}) =>
  cellOf(page, number).getByRole('button', { name }).click(options)

/** Whoever pressed, and however often: each visit was checked in once and twelve completed once, by both clerks together. */
async function expectEachOnce(numbers: readonly string[]): Promise<void> {
  const acts = await actsOf(numbers)
  const numbersOf = (wanted: string) =>
    acts.flatMap(({ kind, number }) => (kind === wanted ? number : [])).toSorted()
  expect(numbersOf('arrived')).toEqual(numbers.toSorted())
  expect(numbersOf('served')).toEqual(numbers.slice(0, 12).toSorted())
  expect(acts.filter(({ kind }) => kind === 'undone')).toEqual([])
  expect(new Set(acts.flatMap(({ by }) => by ?? []))).toEqual(
    new Set(Object.values(clerks).map(({ loginId }) => loginId)),
  )
}

const total = (page: Page, name: string) =>
  page.getByRole('region', { name: '本日の件数' }).locator('div', { hasText: name }).locator('dd')

test('a whole morning: twenty visits, two clerks on two tablets, and a server that dies', {
  tag: '@script',
}, async ({ ownOffice: office, browser, baseURL: address }) => {
  const baseURL = address ?? ''
  test.setTimeout(420_000)
  const startsAt = instantOf(dayOf(new Date()), '09:00')
  const slots = await aRowOfSlots(10, { counterId: office.counter.id, startsAt, lanes: 2 })
  const visits: string[] = []
  for (const slot of slots)
    for (const lane of [1, 2]) {
      const { number } = await aBooking({ owns: [slot], lane, serviceIds: [office.service.id] })
      visits.push(number)
    }
  const other = secondServer(Number(new URL(baseURL).port) + FURTHER)
  await other.start()
  const upright = await browser.newContext({ viewport: { width: 768, height: 1024 } })
  const lying = await browser.newContext({ viewport: { width: 1024, height: 768 } })
  try {
    const path = `/staff?counter=${office.counter.id}&view=board`
    const desk = await openTablet(upright, 'desk', `${baseURL}${path}`)
    const door = await openTablet(lying, 'door', `${other.baseURL}${path}`)
    await expect(total(desk, '来場前')).toHaveText('20')

    // Whoever comes is checked in at the door and seen at the desk, through another process of the server.
    for (const number of visits.slice(0, 8)) {
      await press(door, number, '受付する')
      await expect(cellOf(desk, number)).toContainText('受付済み', SOON)
    }
    for (const number of visits.slice(0, 5)) {
      await press(desk, number, '手続完了')
      await expect(cellOf(door, number)).toContainText('手続済み', SOON)
    }

    // The server of the door dies. The desk works on, and what is half typed at the door stays.
    const box = door.getByRole('searchbox').or(door.locator('input[name=q]')).first()
    await box.fill('123')
    await other.kill()
    await expect(door.getByText('変わるとすぐに表示')).toBeHidden(SOON)
    const unheard = visits[12] ?? ''
    await press(door, unheard, '受付する')
    await expect(cellOf(door, unheard).getByRole('alert')).toContainText(
      'サーバーにつながりませんでした',
      SOON,
    )
    const missed = visits.slice(8, 11)
    for (const number of missed) await press(desk, number, '受付する')
    await other.start()
    await expect(door.getByText('変わるとすぐに表示')).toBeVisible({ timeout: 90_000 })
    for (const number of missed) await expect(cellOf(door, number)).toContainText('受付済み', SOON)
    await expect(box).toHaveValue('123')
    await expect(cellOf(door, unheard)).toContainText('来場前')

    // Both mark one visit: one of them wins, the other sees what happened.
    const both = visits[11] ?? ''
    // Who hears of the other first has nothing to press any more.
    await Promise.all([desk, door].map((page) => press(page, both, '受付する', BRIEF).catch(() => undefined)))
    for (const page of [desk, door]) await expect(cellOf(page, both)).toContainText('受付済み', SOON)

    for (const number of visits.slice(5, 12)) await press(desk, number, '手続完了')
    for (const number of visits.slice(12)) await press(door, number, '受付する')
    for (const page of [desk, door]) {
      await expect(total(page, '手続済み')).toHaveText('12', SOON)
      await expect(total(page, '受付済み')).toHaveText('8', SOON)
      await expect(total(page, '来場前')).toHaveText('0', SOON)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(wide).toBeLessThanOrEqual(0)
    }
    await expectEachOnce(visits)
  } finally {
    await Promise.all([upright.close(), lying.close()])
    await other.kill()
  }
})
