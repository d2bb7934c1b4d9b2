import { randomUUID } from 'node:crypto'
import { type APIRequestContext, expect, type Page } from '@playwright/test'
import { aCounter, aService } from '#db/testing/factories.ts'
import { stoppedDays } from '#db/testing/opening.ts'
import { kindOfDay } from '#lib/calendar.ts'
import { addDays, clockOf, type Day, dayOf, daysBetween, weekdayOf } from '#lib/time.ts'
import { expectAccessible, expectNoSidewaysScroll, heading } from './fixtures.ts'
import { test } from './own-counter.ts'
import { signIn } from './staff-sign-in.ts'

const CALENDAR = '/staff/settings/calendar'

/** A city hall and a community hall that nobody has opened yet, and what they take. */
async function emptyCity() {
  const mark = randomUUID().slice(0, 6)
  const service = await aService({ id: `opening-${mark}`, name: { ja: `開庁の用件${mark}` }, position: 200 })
  const counter = (id: string, ja: string) =>
    aCounter({ id: `${id}-${mark}`, name: { ja: `${ja}${mark}` }, position: 200, takes: [service] })
  const hall = await counter('hall', '市役所')
  const community = await counter('community', '公民館')
  return {
    service: service.id,
    hall: { id: hall.id, name: hall.name.ja },
    community: { id: community.id, name: community.name.ja },
  }
}

type Hours = { weekdays: string[]; opens: string; closes: string; lanes: string }

/** Fills in the form of a pattern that has held since the beginning of 2026. */
async function fillIn(page: Page, { weekdays, opens, closes, lanes }: Hours): Promise<void> {
  const group = page.getByRole('group', { name: /^曜日/ })
  for (const weekday of weekdays) await group.getByLabel(weekday, { exact: true }).check()
  await page.getByLabel('始まり（1）').fill(opens)
  await page.getByLabel('終わり（1）').fill(closes)
  await page.getByLabel('ブースの数（1）').fill(lanes)
  await page.getByLabel('最初の日').fill('2026-01-01')
}

/** Looks at the dry run and confirms it, and waits until the slots are made. */
async function confirm(page: Page): Promise<void> {
  await page.getByRole('button', { name: '影響を確かめる' }).first().click()
  await expect(heading(page)).toHaveText('変更の前の確認')
  await page.getByRole('button', { name: 'この内容で確定する' }).click()
  await page.waitForURL(/\/runs\//)
  await expect(async () => {
    await page.reload()
    await expect(heading(page)).toHaveText('枠を作り終えました', { timeout: 1000 })
  }).toPass({ timeout: 30_000 })
}

/** A day in the calendar of a counter, as the clerk reads it. */
async function dayOfMonth(page: Page, counter: string, day: Day) {
  await page.goto(`${CALENDAR}?counter=${counter}&month=${day.slice(0, 7)}`)
  const date = `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`
  return page.getByRole('listitem').filter({ has: page.getByRole('link', { name: date, exact: true }) })
}

type Slot = { startsAt: string; state: string }

/** When the public interface offers the first and last time of each day, or that it offers none. */
async function offered(request: APIRequestContext, counter: string, service: string, days: Day[]) {
  const query = new URLSearchParams({ counter, service, from: days[0] ?? '', to: days.at(-1) ?? '' })
  const answer = await request.get(`/api/v1/availability?${query}`)
  const { items } = (await answer.json()) as { items: Slot[] }
  return days.map((day) => {
    const of = items.map(({ startsAt }) => new Date(startsAt)).filter((instant) => dayOf(instant) === day)
    return of.length === 0
      ? `${day} closed`
      : `${day} ${clockOf(of[0] as Date)}–${clockOf(of.at(-1) as Date)}`
  })
}

test('a city opens: weekdays, Saturdays, and a hall from January to March', async ({
  page,
  office: _,
  request,
}) => {
  test.setTimeout(240_000)
  const { service, hall, community } = await emptyCity()
  await signIn(page, 'administrator')
  await page.goto(`${CALENDAR}?counter=${hall.id}`)
  await expect(page.getByText('この窓口には、まだ開庁時間がありません。')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: `${hall.name}に開庁時間を追加する` }).click()
  await fillIn(page, { weekdays: ['月', '火', '水', '木', '金'], opens: '8:30', closes: '8:00', lanes: '2' })
  await page.getByRole('button', { name: '影響を確かめる' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    '終わりは、始まりより後にしてください。',
  )
  await expectAccessible(page)
  await page.getByLabel('終わり（1）').fill('17:30')
  await page.getByRole('button', { name: 'できあがりを確かめる' }).click()
  await expect(page.getByRole('heading', { name: 'この決まりにしたときの、はじめの4週間' })).toBeVisible()
  await expect(page.getByText(/^月～金 8:30～17:30 2ブース、15分ごと/)).toBeVisible()
  // The address holds what was typed and nothing that a form carries unseen.
  expect(page.url()).not.toContain('ACTION')
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 800 })
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await confirm(page)

  await page.goto(`${CALENDAR}/rules/new?counter=${hall.id}`)
  await fillIn(page, { weekdays: ['土'], opens: '8:00', closes: '15:00', lanes: '1' })
  await confirm(page)
  await page.goto(`${CALENDAR}/rules/new?counter=${community.id}`)
  await fillIn(page, { weekdays: ['月', '火', '水', '木', '金'], opens: '9:00', closes: '16:00', lanes: '1' })
  await page.getByLabel('毎年の始まり（月日）').fill('1/1')
  await page.getByLabel('毎年の終わり（月日）').fill('3/31')
  await confirm(page)

  for (const [day, words] of [
    ['2026-06-05', '通常'],
    ['2026-06-07', '開かない日'],
    ['2026-05-06', '祝日で休み'],
    ['2026-05-07', '8:30～17:30'],
    ['2026-09-22', '祝日で休み'],
    ['2026-09-24', '通常'],
    ['2026-12-28', '通常'],
    ['2026-12-29', '年末年始'],
    ['2027-01-03', '年末年始'],
    ['2028-02-29', '8:30～17:30'],
    ['2026-06-06', '8:00～15:00'],
  ] as const)
    await expect(await dayOfMonth(page, hall.id, day)).toContainText(words)
  await expect(await dayOfMonth(page, community.id, '2027-03-31')).toContainText('9:00～16:00')
  await expect(await dayOfMonth(page, community.id, '2027-04-01')).toContainText('開かない日')

  // The demo city stops all of its counters for some hours on one of the days.
  const stopped = await stoppedDays()
  const days = daysBetween(addDays(dayOf(new Date()), 1), addDays(dayOf(new Date()), 45)).filter(
    (day) => !stopped.includes(day),
  )
  const expected = days.map((day) => {
    const { isHoliday, isYearEnd } = kindOfDay(day, { from: '12-29', until: '01-03' }, new Map())
    if (isHoliday || isYearEnd || weekdayOf(day) === 0) return `${day} closed`
    return weekdayOf(day) === 6 ? `${day} 08:00–14:45` : `${day} 08:30–17:15`
  })
  await expect.poll(() => offered(request, hall.id, service, days), { timeout: 30_000 }).toEqual(expected)
})

test('one slot of a day, a day of several counters, and a copy of them', async ({ page, office: _ }) => {
  test.setTimeout(240_000)
  const { hall, community } = await emptyCity()
  const day = addDays(dayOf(new Date()), 8)
  await signIn(page, 'administrator')
  await page.goto(`${CALENDAR}/exceptions/new?kind=special_opening&firstDay=${day}`)
  await page.getByLabel(hall.name).check()
  await page.getByLabel(community.name).check()
  await page.getByLabel('始まり').fill('9:00')
  await page.getByLabel('終わり').fill('10:00')
  await page.getByLabel('ブースの数').fill('1')
  await page.getByRole('button', { name: '影響を確かめる' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('1か所、入力を確かめてください')
  await expect(page.getByLabel(hall.name)).toBeChecked()
  await expectAccessible(page)
  await page.getByRole('textbox', { name: /^理由 \(日本語\)/ }).fill('ためしの臨時開庁')
  await page.getByRole('button', { name: '影響を確かめる' }).click()
  await page.getByRole('link', { name: '確定しないで戻る' }).click()
  await expect(page.getByRole('textbox', { name: /^理由 \(日本語\)/ })).toHaveValue('ためしの臨時開庁')
  await expect(page.getByLabel(community.name)).toBeChecked()
  await confirm(page)

  await page.goto(`${CALENDAR}/day/${day}?counter=${hall.id}`)
  await expectAccessible(page)
  await page.getByRole('link', { name: '09:15の受付をやめる' }).click()
  await page.getByRole('textbox', { name: /^理由 \(日本語\)/ }).fill('ためしの会議')
  await confirm(page)
  await page.goto(`${CALENDAR}/day/${day}?counter=${hall.id}`)
  await expect(page.getByRole('rowheader')).toHaveText(['9:00～9:15', '9:30～9:45', '9:45～10:00'])

  await page.goto(`${CALENDAR}/copy`)
  await page.getByLabel('コピー元の窓口').selectOption(hall.name)
  await page.getByLabel('コピーする週または月の中の一日').fill(day)
  await page.getByLabel('コピー先の最初の週または月の中の一日').fill(addDays(day, 7))
  await page
    .getByRole('group', { name: /^コピー先の窓口/ })
    .getByLabel(hall.name)
    .check()
  await page.getByRole('button', { name: 'コピーする内容を見る' }).click()
  await expect(page.getByRole('heading', { name: /^コピーするもの/ })).toBeVisible()
  await expectAccessible(page)

  await page.goto(`${CALENDAR}/exceptions?q=${encodeURIComponent('ためしの会議')}`)
  await expectAccessible(page)
  await page.getByRole('button', { name: '選んだ変更をなくしたときの影響を確かめる' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('入力または選択してください。')
  await page
    .getByRole('row', { name: new RegExp(hall.name) })
    .getByRole('checkbox')
    .check()
  await page.getByRole('button', { name: '選んだ変更をなくしたときの影響を確かめる' }).click()
  await expect(page.getByText('除外時間', { exact: false }).first()).toBeVisible()
  await expect(heading(page)).toHaveText('変更の前の確認')
  // What is taken away asks for its number first.
  await page.getByRole('button', { name: 'この内容で確定する' }).click()
  await expect(page.getByLabel('なくなるもの（削除・保管）の数（1）を入力してください')).toHaveAttribute(
    'aria-invalid',
    'true',
  )
  await expectAccessible(page)
})

test('holidays of the law and of the city stand in one list', async ({ page, office: _ }) => {
  await signIn(page, 'administrator')
  await page.goto(`${CALENDAR}/holidays?year=2026`)
  await expect(page.getByRole('row', { name: /2026年9月22日/ })).toContainText('国の祝日')
  await expectAccessible(page)
  await page.getByRole('button', { name: /ふつうの日として扱う 2026年11月3日/ }).click()
  await expect(heading(page)).toHaveText('変更の前の確認')
  await page.getByRole('link', { name: '確定しないで戻る' }).click()
  await expect(heading(page)).toHaveText('祝日と年末年始')
})
