import { expect, type Page } from '@playwright/test'
import { aSlot } from '#db/testing/factories.ts'
import { aBooking } from '#db/testing/served-visits.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import { addMinutes } from '#lib/time.ts'
import { thisMinute } from './call-steps.ts'
import { test as base } from './city-settings.ts'
import { findMails } from './mail-steps.ts'
import type { Office } from './own-counter.ts'
import { withWorker } from './second-worker.ts'
import { button } from './visit-steps.ts'

type Visit = Awaited<ReturnType<typeof aBooking>>

/** A counter that was open for a minute, and has just closed. */
export type Closed = {
  at: Office['counter']
  /** Somebody who was expected then, and whose mail address is known. */
  expected: () => Promise<Visit>
}

/**
 * What the city says until the journey changes it on the page for it. The worker of the run, which may hear of that
 * some seconds later, marks nobody so early.
 */
const before = { noShowMinutes: 720, missedMail: false }

export const test = base.extend<{ closed: Closed }>({
  closed: async ({ ownOffice: { annexe, service }, withSettings }, use) => {
    await withSettings(before)
    const startsAt = addMinutes(thisMinute(), -2)
    const owns = [await aSlot({ counterId: annexe.id, startsAt, minutes: 1, lanes: 3 })]
    let lane = 0
    const expected = () =>
      aBooking({ owns, lane: ++lane, serviceIds: [service.id], email: `away-${lane}@example.jp` })
    await use({ at: annexe, expected })
  },
})

const brief = { timeout: 1000 }

/** On the page for it: who does not come counts as missed when the counter closes, and is written to. */
export async function decideOnMissed(page: Page): Promise<void> {
  await page.goto('/staff/settings')
  await page.getByRole('link', { name: '不来場', exact: true }).click()
  await page.getByLabel('閉まってから不来場にするまでの分').fill('0')
  await page.getByLabel('来なかった人にメールで知らせる').selectOption('yes')
  await button(page, '保存する').click()
  await expect(page.getByRole('status')).toContainText('保存しました。')
  await expect(page.getByRole('region', { name: '変更の記録' })).toContainText(
    '来なかった人にメールで知らせる：しない → する',
  )
}

const cellOf = (page: Page, { number }: Visit) =>
  page.getByRole('cell').filter({ hasText: groupReservationNumber(number) })

/** What the time line of the day says of visits after a worker has come back; of the last one it comes to say so. */
export async function afterWorker(page: Page, { at }: Closed, states: [Visit, string][]): Promise<void> {
  await withWorker(() =>
    expect(async () => {
      await page.goto(`/staff?counter=${at.id}&view=board`)
      for (const [visit, state] of states) await expect(cellOf(page, visit)).toContainText(state, brief)
    }).toPass({ timeout: 60_000 }),
  )
}

/** The one mail about a visit that was missed, as soon as it is in this state. */
export async function expectLetter(page: Page, { number }: Visit, state: string): Promise<void> {
  await expect(async () => {
    await findMails(page, number)
    const letters = page.getByRole('row').filter({ hasText: groupReservationNumber(number) })
    await expect(letters).toHaveCount(1, brief)
    await expect(letters).toContainText('不来場のお知らせ', brief)
    await expect(letters).toContainText(state, brief)
  }).toPass({ timeout: 30_000 })
}

const openCorrection = (page: Page) => page.getByText('不来場を訂正する', { exact: true }).click()

/** Says on its page that the people of a visit came, and why it counted as missed. */
export async function fillCorrection(page: Page, reason: string): Promise<void> {
  if (!(await page.getByRole('textbox', { name: '理由' }).isVisible())) await openCorrection(page)
  await page.getByRole('radio', { name: '手続済み（来庁し、手続も終えた）' }).check()
  await page.getByRole('textbox', { name: '理由' }).fill(reason)
  await button(page, '訂正する').click()
}

/** Corrects a visit on its page, after a first try that says nothing. */
export async function correct(page: Page, reason: string): Promise<void> {
  await openCorrection(page)
  await button(page, '訂正する').click()
  const faults = page.getByText('入力または選択してください。')
  await expect(faults).toHaveCount(2)
  await expect(faults.first()).toBeVisible()
  await fillCorrection(page, reason)
  await expect(page.getByText('不来場を訂正する', { exact: true })).toHaveCount(0)
}
