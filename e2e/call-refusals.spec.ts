import { expect } from '@playwright/test'
import { staffMember } from '#db/testing/factories.ts'
import { aProtection } from '#db/testing/protected.ts'
import { servedStaff } from '#db/testing/served-staff.ts'
import { aBooking } from '#db/testing/served-visits.ts'
import { aCaller, another, askFor, book, lookFor, main, takeFirst } from './call-steps.ts'
import { expectAccessible, expectNoSidewaysScroll } from './fixtures.ts'
import { test } from './own-counter.ts'
import { agree, openColumn } from './rule-steps.ts'
import { signIn, signInAs } from './staff-sign-in.ts'
import { button, fact, showsTime } from './visit-steps.ts'

test('a time that somebody else takes meanwhile, and others near it', async ({ page, office, morning }) => {
  test.slow()
  const { day, slots } = await morning({ count: 2, lanes: 1 })
  await signIn(page, 'call_centre')
  const wish = new URLSearchParams({ service: office.service.id, counter: office.counter.id, day })
  await page.goto(`/staff/reservations/new?${wish}`)
  await showsTime(page, '10:00')
  await aBooking({ owns: slots.slice(0, 1), serviceIds: [office.service.id] })
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

test('one visit more than somebody may have: an agent is refused, a chief gives the reason', async ({
  page,
  browser,
  ownOffice: office,
  morning,
}) => {
  test.setTimeout(120_000)
  await signIn(page, 'administrator')
  await openColumn(page, office.counter.name)
  await page.getByLabel('住民ID一つの予約の上限').fill('1')
  await agree(page, /住民ID一つの予約の上限：.* → 1件/)
  await button(page, 'ログアウト').click()
  const { slots } = await morning({ at: office.counter })
  const caller = await aCaller()
  await aBooking({ owns: slots.slice(0, 1), serviceIds: [office.service.id], residentId: caller.id })
  const wish = { counter: office.counter.id, services: [office.service.id] }

  await signIn(page, 'call_centre')
  await lookFor(page, caller.number)
  await askFor(page, wish)
  await takeFirst(page)
  await button(page, '予約する').click()
  await expect(main(page).getByRole('alert')).toContainText('この方は、予約できる件数の上限です。')
  await expect(page.getByLabel('きまりを超える理由')).toHaveCount(0)
  await expectAccessible(page)
  await button(page, '予約しないで枠を戻す').click()

  const chief = await another(browser)
  await signInAs(chief, await servedStaff('section_chief'))
  await lookFor(chief, caller.number)
  await askFor(chief, wish)
  await takeFirst(chief)
  await button(chief, '予約する').click()
  await expect(main(chief).getByRole('alert')).toContainText('権限のある職員が理由を選びます。')
  await chief.getByLabel('きまりを超える理由').selectOption('urgent')
  const number = await book(chief)
  await chief.goto(`/staff/reservations/${number}`)
  await expect(main(chief).getByRole('listitem').filter({ hasText: 'きまりを超えた理由' })).toContainText(
    '急ぎの事情（出国・手術など）',
  )
  await chief.context().close()
})
