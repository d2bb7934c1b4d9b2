import { beforeEach, expect, it } from 'vitest'
import { aCounter, aService, NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { aStop } from '#db/testing/stranded.ts'
import type { StaffMember } from '#lib/actor.ts'
import { addMinutes } from '#lib/time.ts'
import { pastFilter, stopInput } from './input.ts'
import { liftStop } from './lift.ts'
import { openStops } from './open.ts'
import { pastStops } from './queries.ts'

let clerk: StaffMember

beforeEach(async () => {
  await resetDatabase()
  clerk = await staffMember({ role: 'clerk' })
})

const past = (query = {}, now = NOW) => pastStops(clerk, pastFilter.parse(query), now)
const reasons = async (query = {}) => (await past(query)).stops.map(({ reason }) => reason)

/** A stop of an hour that was over so many hours ago. */
const over = (hours: number, values: Parameters<typeof aStop>[0] = {}) =>
  aStop({ startsAt: addMinutes(NOW, -60 * (hours + 1)), endsAt: addMinutes(NOW, -60 * hours), ...values })

it('a stop that is over shows who did what when', async () => {
  expect(await past()).toEqual({ stops: [], total: 0, pages: 1, all: 0 })
  const { id: counterId } = await aCounter()
  const sent = { counter: counterId, length: 'lifted', reason: '停電', seen: '0.0', closing: '1' }
  const opened = await openStops(clerk, stopInput.parse(sent), NOW)
  const id = opened.ok ? (opened.value.ids[0] ?? '') : ''
  expect((await past()).stops).toEqual([])
  const later = addMinutes(NOW, 30)
  await liftStop(await staffMember({ role: 'clerk', name: '再開 次郎' }), { id, version: 1 }, later)
  expect((await past({}, later)).stops).toMatchObject([
    {
      id,
      acts: [
        { kind: 'stop_opened', at: NOW, name: '窓口 花子' },
        { kind: 'stop_lifted', at: later, name: '再開 次郎' },
      ],
    },
  ])
})

it('they are found by counter, service, reason and notice, and stand in the order that was asked', async () => {
  const [hall, annexe] = [
    await aCounter({ name: { ja: '本庁', en: 'City hall' }, position: 2 }),
    await aCounter({ name: { ja: '別館' }, position: 1 }),
  ]
  const card = await aService({ name: { ja: 'カードの受取り' } })
  await over(3, { counterId: hall.id, reason: '停電' })
  await over(2, { counterId: annexe.id, reason: '雨_100%', serviceIds: [card.id] })
  await over(1, { reason: '台風', banner: { ja: '全窓口', vi: 'Tất cả các quầy' } })
  expect(await reasons()).toEqual(['台風', '雨_100%', '停電'])
  expect(await reasons({ order: 'oldest' })).toEqual(['停電', '雨_100%', '台風'])
  expect(await reasons({ order: 'counter' })).toEqual(['台風', '雨_100%', '停電'])
  expect(await reasons({ q: 'city hall' })).toEqual(['停電'])
  expect(await reasons({ q: 'カード' })).toEqual(['雨_100%'])
  expect(await reasons({ q: '_100%' })).toEqual(['雨_100%'])
  expect(await reasons({ q: '%' })).toEqual(['雨_100%'])
  expect(await reasons({ q: 'tất cả' })).toEqual(['台風'])
  expect(await past({ q: 'ja' })).toMatchObject({ stops: [], total: 0, all: 3 })
})

it('one that is in no record says itself who made and lifted it', async () => {
  await aStop({
    createdAt: NOW,
    madeBy: clerk.staffId,
    liftedAt: addMinutes(NOW, 5),
    liftedBy: clerk.staffId,
  })
  expect((await past()).stops).toMatchObject([
    {
      acts: [
        { kind: 'stop_opened', name: '窓口 花子' },
        { kind: 'stop_lifted', at: addMinutes(NOW, 5) },
      ],
    },
  ])
})

it('they come in pages', async () => {
  for (let hours = 1; hours <= 21; hours += 1) await over(hours)
  expect(await past({ page: '2' })).toMatchObject({ total: 21, pages: 2, stops: [{}] })
})

it.each([
  [{ closing: '1' }, true],
  [{ closing: '3', typed: '３' }, true],
  [{ closing: '3', typed: '2' }, false],
  [{ closing: '3' }, false],
  [{}, false],
])('several counters close only once their number is typed: %j', (sent, isTaken) => {
  const rest = { counter: 'all', length: 'today', reason: '', seen: '0.0' }
  expect(stopInput.safeParse({ ...rest, ...sent }).success).toBe(isTaken)
})
