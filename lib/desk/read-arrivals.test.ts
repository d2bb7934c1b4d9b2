import { beforeEach, expect, it } from 'vitest'
import { aCounter, aReservation, aSlot, NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { anAccount } from '#db/testing/residents.ts'
import type { StaffMember } from '#lib/actor.ts'
import { searchKey } from '#lib/search-key.ts'
import { cancelAsOffice } from './cancel-as-office.ts'
import { markArrived } from './mark-arrived.ts'
import { arrivals } from './queries.ts'

let clerk: StaffMember & { loginId: string }

beforeEach(async () => {
  await resetDatabase()
  clerk = await staffMember({ role: 'clerk' })
})

const visitAt = async (clock: string, values = {}) =>
  aReservation({ owns: [await aSlot({ startsAt: new Date(clock), lanes: 0 })], ...values })

it('somebody is found by number whenever it is, with who acted last', async () => {
  const counter = await aCounter({ name: { ja: '駅前' }, address: { ja: '駅前一丁目' } })
  const slot = await aSlot({ counterId: counter.id, startsAt: new Date('2026-11-24T10:30:00+09:00') })
  const { id, number } = await aReservation({ owns: [slot] })
  const sought = { kind: 'number' as const, key: number }
  await markArrived(clerk, { reservationId: id, version: 1 }, NOW)
  expect(await arrivals(clerk, sought, NOW)).toMatchObject([
    { number, status: 'arrived', counterName: { ja: '駅前' }, address: { ja: '駅前一丁目' }, name: null },
  ])
  expect(await arrivals(clerk, sought, NOW)).toMatchObject([
    { last: { kind: 'arrived', at: NOW, actorKind: 'staff', by: clerk.name } },
  ])
})

it('says who cancelled', async () => {
  const { id, number } = await visitAt('2026-12-01T10:00:00+09:00')
  await cancelAsOffice(clerk, { reservationId: id, version: 1, reason: 'duplicate', note: '' }, NOW)
  expect(await arrivals(clerk, { kind: 'number', key: number }, NOW)).toMatchObject([
    { status: 'cancelled', last: { kind: 'cancelled', by: clerk.name } },
  ])
})

it('somebody is found by 住民ID, the nearest visit first, not of long ago', async () => {
  const { id: residentId, number } = await anAccount()
  const later = await visitAt('2026-12-01T10:00:00+09:00', { residentId })
  const today = await visitAt('2026-11-24T11:00:00+09:00', { residentId })
  const missed = await visitAt('2026-11-20T11:00:00+09:00', { residentId })
  await visitAt('2026-09-01T11:00:00+09:00', { residentId })
  await visitAt('2026-11-24T11:00:00+09:00')
  const found = await arrivals(clerk, { kind: 'resident', key: number }, NOW)
  expect(found.map((visit) => visit.id)).toEqual([today.id, missed.id, later.id])
})

it('somebody is found by name in any spelling, today alone, by those who may', async () => {
  const { id: residentId } = await anAccount({ answers: { name: '髙﨑 花子', kana: 'タカサキ ハナコ' } })
  const today = await visitAt('2026-11-24T11:00:00+09:00', { residentId })
  await visitAt('2026-11-25T11:00:00+09:00', { residentId })
  for (const typed of ['高崎', '花子', 'たかさき', 'ﾀｶｻｷﾊﾅｺ'])
    expect(await arrivals(clerk, { kind: 'name', key: searchKey(typed) }, NOW)).toMatchObject([
      { id: today.id, name: '髙﨑 花子' },
    ])
  const reception = await staffMember({ role: 'reception' })
  const byName = arrivals(reception, { kind: 'name', key: searchKey('高崎') }, NOW)
  await expect(byName).rejects.toThrow('lacks desk.find_by_name')
})
