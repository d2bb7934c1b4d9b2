import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { changeEntries } from '#db/schema/changes.ts'
import { closures, exclusions, specialOpenings } from '#db/schema/counters.ts'
import { aCounter, NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { applyDraft } from '#lib/calendars/apply.ts'
import { lastChangeOf } from '#lib/latest/queries.ts'
import { refused } from '#lib/result.ts'
import { draftCopy } from './draft-copy.ts'
import { draftExceptions, draftRemoval } from './draft-exceptions.ts'
import { openings, seenOf } from './queries.ts'
import type { ExceptionWish } from './rules.ts'

let staff: StaffMember

const BACK_TO = '/staff/settings/calendar/exceptions'
const closed: ExceptionWish = {
  kind: 'closure',
  counterIds: ['hall'],
  firstDay: '2026-12-10',
  lastDay: '2026-12-10',
  weekdays: null,
  opens: null,
  closes: null,
  slotMinutes: null,
  shares: null,
  reason: { ja: '点検' },
}
const lunch: ExceptionWish = { ...closed, kind: 'exclusion', opens: '12:00', closes: '13:00' }
const special: ExceptionWish = {
  ...closed,
  kind: 'special_opening',
  opens: '09:00',
  closes: '12:00',
  slotMinutes: 15,
  shares: { lanes: 2, webLanes: 0, phoneLanes: 0, walkInLanes: 1 },
}

beforeEach(async () => {
  await resetDatabase()
  await aCounter({ id: 'hall' })
  await aCounter({ id: 'annexe' })
  await aCounter({ id: 'gone', archivedAt: NOW })
  staff = await staffMember({ role: 'administrator' })
})

async function confirm(drafted: Awaited<ReturnType<typeof draftExceptions>>) {
  if (!drafted.ok) throw new Error(drafted.reason)
  expect(await applyDraft(staff, drafted.value.draftId, NOW)).toMatchObject({ ok: true })
  return (await openings(staff)).exceptions
}

const add = (wish: ExceptionWish) =>
  draftExceptions(staff, { name: null, wish, seen: '', backTo: BACK_TO }, NOW)

it('one wish is for one counter, for several, or for all of them together', async () => {
  await confirm(await add({ ...lunch, counterIds: ['hall', 'annexe'] }))
  await confirm(await add({ ...lunch, counterIds: null, weekdays: [1, 3], lastDay: '2026-12-31' }))
  const rows = await database().select().from(exclusions).orderBy(exclusions.counterId)
  expect(rows.map(({ counterId, weekdays }) => [counterId, weekdays])).toEqual([
    ['annexe', null],
    ['hall', null],
    [null, [1, 3]],
  ])
  expect(await database().$count(changeEntries)).toBe(3)
})

it('a special opening for all is one of each counter there is', async () => {
  const exceptions = await confirm(await add({ ...special, counterIds: null }))
  expect(exceptions.map(({ counterId }) => counterId).sort()).toEqual(['annexe', 'hall'])
  expect(await database().select().from(specialOpenings)).toMatchObject([
    { opens: '09:00:00', lanes: 2, walkInLanes: 1, slotMinutes: 15 },
    { opens: '09:00:00', lanes: 2, walkInLanes: 1, slotMinutes: 15 },
  ])
})

it('a closure on chosen weekdays is one for each run of days', async () => {
  await confirm(await add({ ...closed, firstDay: '2026-12-07', lastDay: '2026-12-20', weekdays: [0, 6] }))
  const rows = await database().select().from(closures).orderBy(closures.firstDay)
  expect(rows.map(({ firstDay, lastDay }) => `${firstDay} ${lastDay}`)).toEqual([
    '2026-12-12 2026-12-13',
    '2026-12-19 2026-12-20',
  ])
})

it('one changes, keeps its identity, and goes', async () => {
  const [first] = await confirm(await add(lunch))
  if (!first) throw new Error('nothing was added')
  const name = { kind: first.kind, id: first.id }
  const change = { name, wish: { ...lunch, closes: '14:00' }, seen: seenOf(first), backTo: BACK_TO }
  const [changed] = await confirm(await draftExceptions(staff, change, NOW))
  expect(changed).toEqual({ ...first, closes: '14:00' })
  expect(await draftExceptions(staff, change, NOW)).toEqual({ ok: false, reason: 'changed_meanwhile' })
  expect(await draftExceptions(staff, { ...change, seen: seenOf(changed) }, NOW)).toEqual({
    ok: false,
    reason: 'nothing_changed',
  })
  const outdated = { chosen: [{ ...name, seen: seenOf(first) }], backTo: BACK_TO }
  expect(await draftRemoval(staff, outdated, NOW)).toEqual(refused('changed_meanwhile'))
  const removal = { chosen: [{ ...name, seen: seenOf(changed) }], backTo: BACK_TO }
  expect(await confirm(await draftRemoval(staff, removal, NOW))).toEqual([])
  expect(await draftRemoval(staff, removal, NOW)).toEqual(refused('changed_meanwhile'))
  expect(await draftExceptions(staff, change, NOW)).toEqual(refused('gone'))
  expect(await lastChangeOf(staff, [{ thing: 'exclusion', thingId: first.id }])).toMatchObject({ at: NOW })
})

it('is refused for a counter that is gone, and where no day is left', async () => {
  expect(await add({ ...closed, counterIds: ['gone'] })).toEqual({ ok: false, reason: 'counter_gone' })
  expect(await add({ ...closed, weekdays: [0] })).toEqual({ ok: false, reason: 'no_days' })
})

it('a copy is one act, and a second time there is nothing left to copy', async () => {
  await confirm(await add(lunch))
  const wish = {
    from: 'hall',
    unit: 'week' as const,
    source: '2026-12-10',
    target: '2026-12-17',
    times: 2,
    alignment: 'weekday' as const,
    counterIds: ['hall', 'annexe'],
  }
  const exceptions = await confirm(await draftCopy(staff, { wish, backTo: BACK_TO }, NOW))
  expect(exceptions.map(({ counterId, firstDay }) => `${firstDay} ${counterId}`).sort()).toEqual([
    '2026-12-10 hall',
    '2026-12-17 annexe',
    '2026-12-17 hall',
    '2026-12-24 annexe',
    '2026-12-24 hall',
  ])
  expect(await draftCopy(staff, { wish, backTo: BACK_TO }, NOW)).toEqual({
    ok: false,
    reason: 'nothing_changed',
  })
})
