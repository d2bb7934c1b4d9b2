import { expect } from '@playwright/test'
import { aSlot } from '#db/testing/factories.ts'
import { servedStaff } from '#db/testing/served-staff.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import { addMinutes, instantOf } from '#lib/time.ts'
import {
  aCaller,
  another,
  askFor,
  book,
  lookFor,
  main,
  said,
  takeFirst,
  thisMinute,
  writeInquiry,
} from './call-steps.ts'
import { expectAccessible, heading } from './fixtures.ts'
import { test } from './own-counter.ts'
import { signIn, signInAs } from './staff-sign-in.ts'
import { beginningOf } from './taken-files.ts'
import { button, fact, showsTime, time } from './visit-steps.ts'

test('a call-centre hour', async ({ page, browser, office, morning, booked }) => {
  test.setTimeout(240_000)
  const { day } = await morning({ count: 8, lanes: 2 })
  const wish = { counter: office.counter.id, services: [office.service.id] }
  const caller = await aCaller()
  await signIn(page, 'call_centre')

  // Whatever they say of themselves finds them, and nobody else, so nobody is to be chosen.
  for (const word of caller.words) {
    await lookFor(page, word)
    await expect(main(page)).toContainText('この方の予約を取ります')
    await expect(fact(page, '住民ID')).toHaveText(caller.number)
  }
  await expectAccessible(page)
  await askFor(page, wish)
  await expect(fact(page, '住民ID')).toHaveText(caller.number)
  await takeFirst(page)
  const own = await book(page)
  await expectAccessible(page)

  // Who gives no name is told a key, once.
  await page.getByRole('link', { name: '次の方の予約へ' }).click()
  await askFor(page, wish)
  await takeFirst(page)
  const anonymous = await book(page)
  const key = main(page).getByText('アクセスキー', { exact: true })
  await expect(key).toBeVisible()
  await page.goto(`/staff/reservations/${anonymous}/read-out`)
  await expect(heading(page)).toHaveText('読み上げる内容')
  await expect(key).toHaveCount(0)

  // A time of the telephone's share is no resident's to take and an agent's at once; one of the web's is not theirs.
  const { counter, service } = office
  await aSlot({ counterId: counter.id, startsAt: instantOf(day, '13:00'), channel: 'phone' })
  await aSlot({ counterId: counter.id, startsAt: instantOf(day, '14:00'), channel: 'web' })
  const there = new URLSearchParams({ service: service.id, counter: counter.id, day })
  await page.goto(`/ja/availability?${there}`)
  await showsTime(page, '14:00')
  await expect(time(page, '13:00')).toHaveCount(0)
  await page.goto(`/staff/reservations/new?${there}`)
  await showsTime(page, '13:00')
  await expect(time(page, '14:00')).toHaveCount(0)
  await time(page, '13:00').click()
  const kept = await book(page)
  await expect(fact(page, '日時')).toContainText('13:00')

  // Without mail the slip goes by post or over the counter.
  await expect(main(page)).not.toContainText('メールでもお知らせしました')
  await expect(button(page, '予約票を印刷する')).toBeVisible()
  const slip = await page.request.get(`/staff/reservations/${kept}/slip.pdf?locale=en`)
  expect(beginningOf(await slip.body())).toBe('%PDF-')

  // A family of three with two services.
  await page.goto('/staff/reservations/new')
  await askFor(page, { ...wish, services: [office.service.id, office.further.id, office.service.id] })
  await takeFirst(page)
  await expect(fact(page, '用件')).toContainText(
    `${office.service.name}（2人） / ${office.further.name}（1人）`,
  )
  await book(page)

  // The number of a visit finds it, and what is asked is one step away: another time …
  await lookFor(page, own)
  await page.getByRole('link', { name: `日時を変更する ${groupReservationNumber(own)}` }).click()
  await expect(heading(page)).toHaveText('予約を変更する（ご本人の申し出）')
  await page.goto(`/staff/reservations/${own}/change?day=${day}`)
  await button(page, /^11:15 /).click()
  await expect(heading(page)).toHaveText('変更の確認')
  await button(page, '変更する').click()
  await said(page, '変更しました')
  await expect(fact(page, '日時')).toContainText('11:15')

  // … or none at all.
  await lookFor(page, caller.number)
  await page.getByRole('link', { name: `取り消す ${groupReservationNumber(own)}` }).click()
  await button(page, '取り消す').click()
  await said(page, 'ご本人の申し出で取り消しました')

  // What else they asked is written down beside the visit.
  await writeInquiry(page, anonymous, '駐車場はありますか')

  // Past the last moment an agent asks a chief, whose reason stays in the record.
  const late = await booked(addMinutes(thisMinute(), -10))
  const asked = `/staff/reservations/${late.number}/cancel/asked`
  await page.goto(asked)
  await expect(main(page)).toContainText('期限を過ぎています')
  await expect(button(page, '取り消す')).toHaveCount(0)
  const chief = await another(browser)
  await signInAs(chief, await servedStaff('section_chief'))
  await chief.goto(asked)
  await chief.getByLabel('きまりを超える理由').selectOption('illness')
  await button(chief, '取り消す').click()
  await said(chief, 'ご本人の申し出で取り消しました')
  await chief.goto(`/staff/reservations/${late.number}`)
  await expect(main(chief)).toContainText('きまりを超えた理由：病気・障害・介護')
  await chief.context().close()
})
