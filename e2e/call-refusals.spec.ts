import { expect } from '@playwright/test'
import { aReservation, staffMember } from '#db/testing/factories.ts'
import { aProtection } from '#db/testing/protected.ts'
import { aCaller, book, lookFor, main } from './call-steps.ts'
import { expectAccessible, expectNoSidewaysScroll } from './fixtures.ts'
import { test } from './own-counter.ts'
import { signIn } from './staff-sign-in.ts'
import { button, fact, showsTime } from './visit-steps.ts'

test('a time that somebody else takes meanwhile, and others near it', async ({ page, office, morning }) => {
  test.slow()
  const { day, slots } = await morning({ count: 2, lanes: 1 })
  await signIn(page, 'call_centre')
  const wish = new URLSearchParams({ service: office.service.id, counter: office.counter.id, day })
  await page.goto(`/staff/reservations/new?${wish}`)
  await showsTime(page, '10:00')
  await aReservation({ owns: slots.slice(0, 1), serviceIds: [office.service.id] })
  await button(page, /^10:00 /).click()
  await expect(main(page)).toContainText('今ほかの方が取りました')
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 800 })
  await expectNoSidewaysScroll(page)
  await page
    .getByRole('list', { name: '近くの空いている日時' })
    .getByRole('button', { name: /10:15/ })
    .click()
  await book(page)
  await expect(fact(page, '日時')).toContainText('10:15')

  // That was the last place of the day.
  await page.goto(`/staff/reservations/new?${wish}`)
  await expect(async () => {
    await page.reload()
    await expect(main(page)).toContainText('この日は満員です', { timeout: 300 })
  }).toPass({ timeout: 10_000 })
  await expect(button(page, /^10:(00|15) /)).toHaveCount(0)
})

test('several people of one name stay to choose from while times are looked at', async ({
  page,
  office: _,
}) => {
  test.slow()
  const one = await aCaller()
  const other = await aCaller(one.surname)
  await signIn(page, 'call_centre')
  await lookFor(page, one.surname)
  for (const way of ['次の月', '一覧']) {
    await page.getByRole('link', { name: way, exact: true }).click()
    await page.waitForURL(way === '一覧' ? /[?&]view=list/ : /[?&]month=/)
    for (const { number } of [one, other]) await expect(main(page)).toContainText(number)
  }
  await page.getByRole('link', { name: `この方で予約する ${other.number}` }).click()
  await expect(main(page)).toContainText('この方の予約を取ります')
  await expect(fact(page, '住民ID')).toHaveText(other.number)
  await expect(main(page)).not.toContainText(one.number)
})

test('who is protected is found by nobody on the telephone', async ({ page, office: _ }) => {
  test.slow()
  const caller = await aCaller()
  await aProtection(await staffMember({ role: 'protection_officer' }), { residentId: caller.id })
  await signIn(page, 'call_centre')
  for (const word of caller.words) {
    await lookFor(page, word)
    await expect(main(page)).toContainText('係長に「要確認」と伝えてください')
    await expect(main(page)).not.toContainText(caller.number)
  }
})
