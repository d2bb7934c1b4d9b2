import { expect } from '@playwright/test'
import { servedStaff } from '#db/testing/served-staff.ts'
import { aBooking } from '#db/testing/served-visits.ts'
import type { Morning } from './own-counter.ts'
import { bar, cellsOf, expectFiles, expectUsable, lines, NAME, open, test } from './report-steps.ts'
import { signInAs } from './staff-sign-in.ts'

test('the places of a counter are counted by time', async ({ page, office, morning }) => {
  test.slow()
  const { day, slots }: Morning = await morning({ count: 2, lanes: 3 })
  await aBooking({ owns: slots.slice(0, 1), serviceIds: [office.service.id] })
  await aBooking({ owns: slots, lane: 2, serviceIds: [office.service.id] })
  await signInAs(page, await servedStaff('section_chief'))
  await open(page, '予約状況一覧', office.counter, { from: day, until: day })
  await expect(lines(page, '予約状況一覧', 2)).toHaveCount(3)
  expect(await cellsOf(page)).toEqual([
    [day, '10:00', office.counter.name, '3', '2', '0', '0', '1'],
    [day, '10:15', office.counter.name, '3', '1', '0', '0', '2'],
  ])
  await expect(bar(page, '時刻ごとの予約状況', '10:00')).toContainText('予約済み 2 / 空き 1')
  await expect(bar(page, '時刻ごとの予約状況', '10:15')).toContainText('予約済み 1 / 空き 2')
  await expectFiles(page)
  await expectUsable(page)
})

test('a day is listed with everybody who was expected, and those who did not come', async ({
  page,
  ownOffice: { counter, service },
  past: { day, early, served, missed, cancelled },
}) => {
  test.slow()
  await signInAs(page, await servedStaff('section_chief'))
  await open(page, '当日来場者一覧', counter, { from: day })
  const everybody = lines(page, '当日来場者一覧', 3)
  for (const [number, state] of [
    [served, '手続済み'],
    [missed, '不来場'],
    [cancelled, '取消し'],
  ] as const) {
    const line = everybody.filter({ hasText: number })
    for (const words of ['10:00～10:15', NAME, service.name, state]) await expect(line).toContainText(words)
  }
  await expect(bar(page, '時刻ごとの件数と状態', '10時台')).toContainText('手続済み 1 / 不来場 1 / 取消し 1')
  await expectFiles(page)
  await expectUsable(page)

  await open(page, '不来場者一覧', counter, { from: early, until: day })
  const absent = lines(page, '不来場者一覧', 1)
  await expect(absent).toHaveCount(2)
  await expect(absent.filter({ hasText: missed })).toContainText(NAME)
  await expect(bar(page, '不来場の件数', day)).toContainText('不来場 1')
  await expectFiles(page)
  await expectUsable(page)
})

test('what came in is added up by channel, service, days ahead and day', async ({
  page,
  ownOffice: { counter, service },
  past: { early, late },
}) => {
  test.slow()
  await signInAs(page, await servedStaff('section_chief'))
  await open(page, '予約受付状況一覧', counter, { from: early, until: late })
  await expect(page.getByRole('table', { name: /^予約受付状況一覧/ })).toBeVisible()
  const cells = await cellsOf(page)
  for (const line of [
    ['合計', '', '3', '1', '33.3%', '1', '33.3%', '3.3'],
    ['受付方法', 'インターネット', '1', '0', '0.0%', '0', '0.0%', '6.0'],
    ['受付方法', '電話', '2', '1', '50.0%', '1', '50.0%', '2.0'],
    ['用件（複数は重複）', service.name, '3', '1', '33.3%', '1', '33.3%', '3.3'],
    ['来庁までの日数', '1～3日', '2', '1', '50.0%', '1', '50.0%', '2.0'],
    ['来庁までの日数', '4～7日', '1', '0', '0.0%', '0', '0.0%', '6.0'],
    ['日ごと', early, '1', '0', '0.0%', '0', '0.0%', '6.0'],
    ['日ごと', late, '2', '1', '50.0%', '1', '50.0%', '2.0'],
  ])
    expect(cells).toContainEqual(line)
  await expect(bar(page, '受付方法ごとの受付件数', early)).toContainText('インターネット 1')
  await expect(bar(page, '受付方法ごとの受付件数', late)).toContainText('電話 2')
  await expectFiles(page)
  await expectUsable(page)
})
