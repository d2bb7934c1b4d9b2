import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { calendarDrafts, changeEntries } from '#db/schema/changes.ts'
import { openingRules } from '#db/schema/counters.ts'
import { aCounter, NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { applyDraft } from '#lib/calendars/apply.ts'
import { draftPattern } from './draft-pattern.ts'
import { openings, patternWith, seenOf } from './queries.ts'
import type { PatternWish } from './rules.ts'

let staff: StaffMember

/** Weekdays with a lunch break. */
const pattern: PatternWish = {
  counterIds: ['hall'],
  weekdays: [1, 2, 3, 4, 5],
  weeksOfMonth: null,
  seasonFrom: null,
  seasonUntil: null,
  validFrom: '2026-12-01',
  validUntil: null,
  opensOnHolidays: false,
  slotMinutes: 15,
  spans: [
    { opens: '09:00', closes: '12:00', lanes: 2, webLanes: 1, phoneLanes: 0, walkInLanes: 0 },
    { opens: '13:00', closes: '16:00', lanes: 3, webLanes: 0, phoneLanes: 1, walkInLanes: 0 },
  ],
}
const added = { rule: null, pattern, changeFrom: null, seen: '', backTo: '/staff/settings/calendar' }

beforeEach(async () => {
  await resetDatabase()
  await aCounter({ id: 'hall' })
  staff = await staffMember({ role: 'administrator' })
})

/** Confirms what was drafted, and answers the rules as they are then. */
async function confirm(wish: Parameters<typeof draftPattern>[1]) {
  const drafted = await draftPattern(staff, wish, NOW)
  if (!drafted.ok) throw new Error(drafted.reason)
  expect(await applyDraft(staff, drafted.value.draftId, NOW)).toMatchObject({ ok: true })
  return openings(staff)
}

/** The rules as `2026-12-01– 09:00-12:00 x2`. */
const rulesNow = async () =>
  (await database().select().from(openingRules))
    .map(
      ({ validFrom, validUntil, opens, closes, lanes }) =>
        `${validFrom}–${validUntil ?? ''} ${opens.slice(0, 5)}-${closes.slice(0, 5)} x${lanes}`,
    )
    .sort()

it('two spans of a day are one pattern, confirmed and recorded as one act', async () => {
  expect(await database().$count(openingRules)).toBe(0)
  const { patterns } = await confirm(added)
  const { counterIds: _, ...kept } = pattern
  expect(patterns).toMatchObject([{ ...kept, counterId: 'hall' }])
  expect(await rulesNow()).toEqual(['2026-12-01– 09:00-12:00 x2', '2026-12-01– 13:00-16:00 x3'])
  expect(await database().$count(changeEntries)).toBe(2)
})

it('a pattern changes from its beginning, keeping its rows', async () => {
  const city = await confirm(added)
  const rows = city.patterns[0]?.rows ?? []
  const whole = { ...pattern, spans: [{ ...pattern.spans[0], closes: '17:00' }] } as PatternWish
  const rule = rows[0]?.id ?? ''
  await confirm({ ...added, rule, pattern: whole, seen: seenOf(rows) })
  expect(await rulesNow()).toEqual(['2026-12-01– 09:00-17:00 x2'])
  expect((await database().select().from(openingRules))[0]?.id).toBe(rule)
})

it('a pattern changes from a day on: the old one ends the day before', async () => {
  const rows = (await confirm(added)).patterns[0]?.rows ?? []
  const later = { ...pattern, spans: pattern.spans.slice(0, 1) }
  await confirm({
    ...added,
    rule: rows[1]?.id ?? '',
    pattern: later,
    changeFrom: '2027-04-01',
    seen: seenOf(rows),
  })
  expect(await rulesNow()).toEqual([
    '2026-12-01–2027-03-31 09:00-12:00 x2',
    '2026-12-01–2027-03-31 13:00-16:00 x3',
    '2027-04-01– 09:00-12:00 x2',
  ])
})

it('a pattern goes with all its spans', async () => {
  const rows = (await confirm(added)).patterns[0]?.rows ?? []
  const removal = { ...added, rule: rows[0]?.id ?? '', pattern: null, seen: seenOf(rows) }
  await confirm(removal)
  expect(await draftPattern(staff, removal, NOW)).toEqual({ ok: false, reason: 'gone' })
  expect(await rulesNow()).toEqual([])
})

it('is refused where it is the same, was changed meanwhile, or has no counter', async () => {
  const city = await confirm(added)
  const rows = city.patterns[0]?.rows ?? []
  const wish = { ...added, rule: rows[0]?.id ?? '', seen: seenOf(rows) }
  const drafts = await database().$count(calendarDrafts)
  expect(await draftPattern(staff, wish, NOW)).toEqual({ ok: false, reason: 'nothing_changed' })
  expect(await draftPattern(staff, { ...wish, seen: 'older' }, NOW)).toEqual({
    ok: false,
    reason: 'changed_meanwhile',
  })
  expect(
    await draftPattern(staff, { ...added, pattern: { ...pattern, counterIds: ['hall', 'elsewhere'] } }, NOW),
  ).toEqual({ ok: false, reason: 'counter_gone' })
  expect(await database().$count(calendarDrafts)).toBe(drafts)
  expect(patternWith(city, rows[1]?.id ?? '')?.rows).toHaveLength(2)
})
