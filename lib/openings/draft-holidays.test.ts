import { beforeEach, expect, it } from 'vitest'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { applyDraft } from '#lib/calendars/apply.ts'
import { lastChange } from '#lib/changes/queries.ts'
import { newestRecorded } from '#lib/latest/queries.ts'
import { refused } from '#lib/result.ts'
import { draftHoliday } from './draft-holidays.ts'
import { draftYearEnd } from './draft-year-end.ts'
import { holidaysOf, openings } from './queries.ts'

let staff: StaffMember

const anniversary = { isHoliday: true, name: { ja: '市制記念日', en: 'Anniversary' } }
const ordinary = { isHoliday: false, name: { ja: '' } }

beforeEach(async () => {
  await resetDatabase()
  staff = await staffMember({ role: 'administrator' })
})

const onDay = async (day: string, wish: typeof anniversary | typeof ordinary | null) =>
  draftHoliday(staff, { day, wish, seen: await newestRecorded(staff, 'holiday_change') }, NOW)

async function confirm(drafted: Awaited<ReturnType<typeof draftHoliday>>) {
  if (!drafted.ok) throw new Error(drafted.reason)
  expect(await applyDraft(staff, drafted.value.draftId, NOW)).toMatchObject({ ok: true })
  return openings(staff)
}

it('the city adds a day off, takes a national holiday away, and takes both back', async () => {
  const national = holidaysOf(await openings(staff), 2026)
  expect(national.map(({ day }) => day)).toContain('2026-09-22')
  await confirm(await onDay('2026-07-01', anniversary))
  const city = await confirm(await onDay('2026-11-03', ordinary))
  const lines = holidaysOf(city, 2026)
  expect(lines).toHaveLength(national.length + 1)
  expect(lines.find(({ day }) => day === '2026-07-01')).toMatchObject({
    national: null,
    own: anniversary.name,
    isHoliday: true,
  })
  expect(lines.find(({ day }) => day === '2026-11-03')).toMatchObject({ own: null, isHoliday: false })
  await confirm(await onDay('2026-07-01', null))
  const after = await confirm(await onDay('2026-11-03', null))
  expect(holidaysOf(after, 2026)).toEqual(national)
})

it.each([
  ['a national holiday is a holiday already', '2026-11-03', anniversary],
  ['an ordinary day is ordinary already', '2026-11-04', ordinary],
  ['nothing was changed of a day', '2026-11-03', null],
])('refuses where %s', async (_, day, wish) => {
  expect(await onDay(day, wish)).toEqual({ ok: false, reason: 'nothing_changed' })
})

it('the year’s end goes the same way', async () => {
  expect(await draftYearEnd(staff, { from: '12-29', until: '01-03', seen: 0 }, NOW)).toEqual({
    ok: false,
    reason: 'nothing_changed',
  })
  const city = await confirm(await draftYearEnd(staff, { from: '12-28', until: '01-04', seen: 0 }, NOW))
  expect(city.yearEnd).toEqual({ from: '12-28', until: '01-04' })
  // Who had the page open before is slower now.
  expect(await draftYearEnd(staff, { from: '12-27', until: '01-04', seen: 0 }, NOW)).toEqual(
    refused('changed_meanwhile'),
  )
})

it('of two with the page open one wins; the other is refused on that day alone, and reads who it was', async () => {
  const chief = await staffMember({ role: 'administrator', name: '係長 太郎' })
  const seen = await newestRecorded(staff, 'holiday_change')
  const wish = { isHoliday: true, name: { ja: '開市の日' } }
  const drafted = await draftHoliday(chief, { day: '2026-07-01', wish: anniversary, seen }, NOW)
  if (!drafted.ok) throw new Error(drafted.reason)
  await applyDraft(chief, drafted.value.draftId, NOW)
  expect(await draftHoliday(staff, { day: '2026-07-01', wish, seen }, NOW)).toEqual(
    refused('changed_meanwhile'),
  )
  expect(await lastChange(staff, 'holiday_change', ['2026-07-01'])).toEqual({ name: '係長 太郎', at: NOW })
  expect(await draftHoliday(staff, { day: '2026-07-02', wish, seen }, NOW)).toMatchObject({ ok: true })
})
