import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { calendarPieces } from '#db/schema/changes.ts'
import { bookingRules } from '#db/schema/stops.ts'
import { aCounter, aService, NOW, someSettings, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { extendCalendar } from '#lib/calendars/extend.ts'
import { batchToShow } from '#lib/changes/queries.ts'
import { undoBatch } from '#lib/changes/undo.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { bookingRulesFor, rulesToEdit } from './queries.ts'
import type { RuleColumn } from './rules.ts'
import { saveRules } from './save.ts'

beforeEach(resetDatabase)

const done = async (saving: ReturnType<typeof saveRules>) => {
  const saved = await saving
  if (!saved.ok) throw new Error(saved.reason)
  return saved.value.batchId ?? ''
}

describe('the rules of a counter', () => {
  it('are added, changed and given back, each recorded and taken back as one', async () => {
    const staff = await staffMember()
    const column: RuleColumn = { kind: 'counter', id: (await aCounter()).id }
    const own = async () => (await rulesToEdit(staff)).counters[0]?.own
    const first = await done(
      saveRules(staff, { column, seen: {}, wanted: { horizonDays: 31, sameDay: 'no' } }, NOW),
    )
    expect(await own()).toEqual({ horizonDays: 31, sameDay: 'no' })
    expect((await bookingRulesFor({ counterId: column.id, serviceIds: [] })).horizonDays).toBe(31)
    expect((await batchToShow(staff, first))?.entries).toMatchObject([
      { thing: 'booking_rule', before: null, after: { key: 'horizonDays', value: 31 } },
      { thing: 'booking_rule', before: null, after: { key: 'sameDay', value: 'no' } },
    ])
    const seen = { horizonDays: 31, sameDay: 'no' as const }
    const second = await done(saveRules(staff, { column, seen, wanted: { horizonDays: 90 } }, NOW))
    expect(await own()).toEqual({ horizonDays: 90 })
    expect((await undoBatch(staff, second, NOW)).ok).toBe(true)
    expect(await own()).toEqual(seen)
    expect((await undoBatch(staff, first, NOW)).ok).toBe(true)
    expect(await own()).toEqual({})
  })

  it('are not saved over somebody else’s, also of two at the same moment', async () => {
    const staff = await staffMember()
    const column: RuleColumn = { kind: 'service', id: (await aService()).id }
    const save = (holdMinutes: number) => saveRules(staff, { column, seen: {}, wanted: { holdMinutes } }, NOW)
    const both = await Promise.all([save(5), save(6)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await save(7)).toEqual({ ok: false, reason: 'changed_meanwhile' })
    expect(await database().$count(bookingRules)).toBe(1)
  })

  it('are the administrator’s, and nothing where nothing differs', async () => {
    const column: RuleColumn = { kind: 'city' }
    const wish = { column, seen: {}, wanted: {} }
    await expect(saveRules(await staffMember({ role: 'clerk' }), wish, NOW)).rejects.toThrow('rules.edit')
    expect(await saveRules(await staffMember(), wish, NOW)).toEqual({ ok: true, value: { batchId: null } })
  })
})

it('the rules of the city are its settings, and are taken back', async () => {
  const staff = await staffMember()
  await someSettings({ leadMinutes: 30 })
  const { city } = await rulesToEdit(staff)
  const wanted = { ...city, leadMinutes: 120, bookableFrom: '2026-12-01T09:00:00+09:00' }
  const batchId = await done(saveRules(staff, { column: { kind: 'city' }, seen: city, wanted }, NOW))
  expect(await citySettings()).toMatchObject({ leadMinutes: 120, bookableFrom: wanted.bookableFrom })
  const late = await saveRules(staff, { column: { kind: 'city' }, seen: city, wanted }, NOW)
  expect(late).toEqual({ ok: false, reason: 'changed_meanwhile' })
  await undoBatch(staff, batchId, NOW)
  expect(await citySettings()).toMatchObject({ leadMinutes: 30, bookableFrom: null })
})

it('places for the further days of a longer horizon are made at once', async () => {
  const staff = await staffMember()
  const counter = await aCounter()
  const column: RuleColumn = { kind: 'counter', id: counter.id }
  const batchId = await done(saveRules(staff, { column, seen: {}, wanted: { horizonDays: 100 } }, NOW))
  await extendCalendar(staff, batchId, NOW)
  const pieces = await database().select().from(calendarPieces).orderBy(calendarPieces.position)
  expect(pieces.map(({ firstDay, lastDay }) => [firstDay, lastDay])).toEqual([
    ['2026-11-24', '2026-12-21'],
    ['2026-12-22', '2027-01-18'],
    ['2027-01-19', '2027-02-15'],
    ['2027-02-16', '2027-03-05'],
  ])
})
