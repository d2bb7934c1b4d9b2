import { beforeEach, expect, it } from 'vitest'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { applyDraft } from '#lib/calendars/apply.ts'
import { draftHoliday, draftYearEnd } from './draft-holidays.ts'
import { holidaysOf, openings } from './queries.ts'

let staff: StaffMember

const anniversary = { isHoliday: true, name: { ja: '市制記念日', en: 'Anniversary' } }
const ordinary = { isHoliday: false, name: { ja: '' } }

beforeEach(async () => {
  await resetDatabase()
  staff = await staffMember({ role: 'administrator' })
})

async function confirm(drafted: Awaited<ReturnType<typeof draftHoliday>>) {
  if (!drafted.ok) throw new Error(drafted.reason)
  expect(await applyDraft(staff, drafted.value.draftId, NOW)).toMatchObject({ ok: true })
  return openings(staff)
}

it('the city adds a day off, takes a national holiday away, and takes both back', async () => {
  const national = holidaysOf(await openings(staff), 2026)
  expect(national.map(({ day }) => day)).toContain('2026-09-22')
  await confirm(await draftHoliday(staff, { day: '2026-07-01', wish: anniversary }, NOW))
  const city = await confirm(await draftHoliday(staff, { day: '2026-11-03', wish: ordinary }, NOW))
  const lines = holidaysOf(city, 2026)
  expect(lines).toHaveLength(national.length + 1)
  expect(lines.find(({ day }) => day === '2026-07-01')).toMatchObject({
    national: null,
    own: anniversary.name,
    isHoliday: true,
  })
  expect(lines.find(({ day }) => day === '2026-11-03')).toMatchObject({ own: null, isHoliday: false })
  await confirm(await draftHoliday(staff, { day: '2026-07-01', wish: null }, NOW))
  const after = await confirm(await draftHoliday(staff, { day: '2026-11-03', wish: null }, NOW))
  expect(holidaysOf(after, 2026)).toEqual(national)
})

it.each([
  ['a national holiday is a holiday already', '2026-11-03', anniversary],
  ['an ordinary day is ordinary already', '2026-11-04', ordinary],
  ['nothing was changed of a day', '2026-11-03', null],
])('refuses where %s', async (_, day, wish) => {
  expect(await draftHoliday(staff, { day, wish }, NOW)).toEqual({ ok: false, reason: 'nothing_changed' })
})

it('the year’s end goes the same way', async () => {
  expect(await draftYearEnd(staff, { from: '12-29', until: '01-03' }, NOW)).toEqual({
    ok: false,
    reason: 'nothing_changed',
  })
  const city = await confirm(await draftYearEnd(staff, { from: '12-28', until: '01-04' }, NOW))
  expect(city.yearEnd).toEqual({ from: '12-28', until: '01-04' })
})
