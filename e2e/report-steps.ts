import { expect, type Page } from '@playwright/test'
import { readPdf } from '#db/testing/pdf-text.ts'
import { anAccount } from '#db/testing/residents.ts'
import { aBooking } from '#db/testing/served-visits.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import { addDays, type Day, dayOf, instantOf } from '#lib/time.ts'
import { expectAccessible, expectNoSidewaysScroll, heading } from './fixtures.ts'
import { test as base, type Office } from './own-counter.ts'
import { take, takeRows } from './taken-files.ts'
import { button } from './visit-steps.ts'

export type Past = { day: Day; early: Day; late: Day; served: string; missed: string; cancelled: string }

export const NAME = '髙﨑　花子'

/** Yesterday three were expected at ten at a counter of its own: one came, one did not, one had called it off. */
export const test = base.extend<{ past: Past }>({
  past: async ({ ownOffice: { counter, service }, morning }, use) => {
    const day = addDays(dayOf(new Date()), -1)
    const [early, late] = [addDays(day, -6), addDays(day, -2)]
    const { slots } = await morning({ count: 1, lanes: 3, day, at: counter })
    const person = await anAccount({ answers: { name: NAME } })
    const expected = { owns: slots, serviceIds: [service.id], residentId: person.id }
    const byPhone = { ...expected, channel: 'phone' as const, createdAt: instantOf(late, '12:00') }
    const served = await aBooking({
      ...expected,
      status: 'served',
      createdAt: instantOf(early, '12:00'),
    })
    const missed = await aBooking({ ...byPhone, lane: 2, status: 'no_show' })
    const cancelled = await aBooking({ ...byPhone, lane: 3, status: 'cancelled' })
    await use({
      day,
      early,
      late,
      served: groupReservationNumber(served.number),
      missed: groupReservationNumber(missed.number),
      cancelled: groupReservationNumber(cancelled.number),
    })
  },
})

export type Span = { from: Day; until?: Day }

/** From the page of all lists to one of them, of one counter and some days. */
export async function open(page: Page, title: string, counter: Office['counter'], { from, until }: Span) {
  await page.goto('/staff/reports')
  await page.getByRole('link', { name: title, exact: true }).click()
  await expect(heading(page)).toHaveText(title)
  await page.getByLabel('窓口', { exact: true }).selectOption(counter.name)
  await page.getByLabel(until ? '開始日' : '日', { exact: true }).fill(from)
  if (until) await page.getByLabel('終了日', { exact: true }).fill(until)
  await button(page, '表示する').click()
  await page.waitForURL((url) => url.searchParams.get('counter') === counter.id)
  await expect(page.getByLabel('窓口', { exact: true })).toHaveValue(counter.id)
}

/** A bar of a chart with its numbers in words. */
export const bar = (page: Page, chart: string, label: string) =>
  page
    .getByRole('figure', { name: chart, exact: true })
    .getByRole('listitem')
    .filter({ has: page.getByText(label, { exact: true }) })

export const lines = (page: Page, title: string, count: number) =>
  page.getByRole('table', { name: `${title}（${count}行）` }).getByRole('row')

/** The cells of the rows that the table shows, without its headings. */
export const cellsOf = (page: Page): Promise<string[][]> =>
  page
    .locator('tbody tr')
    .all()
    .then((rows) => Promise.all(rows.map((row) => row.getByRole('cell').allInnerTexts())))

/** The files hold what the screen shows; on paper each bar of the chart has its numbers too. */
export async function expectFiles(page: Page): Promise<void> {
  const shown = await cellsOf(page)
  const bars = await page.getByRole('figure').locator('li:has(.chart-label)').allInnerTexts()
  const [, ...rows] = await takeRows(page)
  expect(rows).toEqual(shown)
  const paper = bare(readPdf(await take(page, 'PDF')).text)
  for (const words of [...bars, ...shown.flat()]) expect(paper).toContain(bare(words))
}

/** Words without what stands between them, which is not there where a line ends. */
const bare = (words: string): string => words.replace(/[\s/]/g, '')

export async function expectUsable(page: Page): Promise<void> {
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 740 })
  await expectNoSidewaysScroll(page)
}
