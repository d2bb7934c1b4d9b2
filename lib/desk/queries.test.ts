import { beforeEach, expect, it } from 'vitest'
import { aCounter, aReservation, aService, aSlot, NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { deskCounters, todaysVisits, visitByNumber } from './queries.ts'

let clerk: StaffMember

beforeEach(async () => {
  await resetDatabase()
  clerk = await staffMember({ role: 'clerk' })
})

const visitAt = async (counterId: string, clock: string, values = {}) =>
  aReservation({ owns: [await aSlot({ counterId, startsAt: new Date(clock), lanes: 0 })], ...values })

it("today's list has one counter and one day in Tokyo, in the order of the times", async () => {
  const [here, elsewhere] = [await aCounter(), await aCounter()]
  const last = await visitAt(here.id, '2026-11-24T23:45:00+09:00')
  const first = await visitAt(here.id, '2026-11-24T00:00:00+09:00')
  const cancelled = await visitAt(here.id, '2026-11-24T09:00:00+09:00', { status: 'cancelled' })
  await visitAt(here.id, '2026-11-23T23:45:00+09:00')
  await visitAt(here.id, '2026-11-25T00:00:00+09:00')
  await visitAt(elsewhere.id, '2026-11-24T09:00:00+09:00')
  const visits = await todaysVisits(clerk, [here.id], NOW)
  expect(visits.map((visit) => visit.id)).toEqual([first.id, cancelled.id, last.id])
})

it('a line tells what the counter must prepare for, and neither address nor key', async () => {
  const counter = await aCounter()
  const [pickup, renewal] = [
    await aService({ name: { ja: '受取', en: 'Pick-up' } }),
    await aService({ name: { ja: '更新', en: 'Renewal' } }),
  ]
  const reservation = await visitAt(counter.id, '2026-11-24T10:30:00+09:00', {
    serviceIds: [renewal.id, pickup.id, pickup.id],
    locale: 'en',
    needs: ['wheelchair', 'interpreter'],
    email: 'somebody@example.jp',
  })
  expect(await todaysVisits(clerk, [counter.id], NOW)).toEqual([
    {
      id: reservation.id,
      version: 1,
      number: reservation.number,
      status: 'booked',
      counterId: counter.id,
      startsAt: reservation.startsAt,
      endsAt: reservation.endsAt,
      arrivedAt: null,
      servedAt: null,
      servedBy: [],
      locale: 'en',
      answers: {},
      needs: ['wheelchair', 'interpreter'],
      services: [renewal.name, pickup.name, pickup.name],
      last: { kind: null, at: null, actorKind: null, by: null },
    },
  ])
})

it('a number leads to its counter and day, wherever that is', async () => {
  const counter = await aCounter({ name: { ja: '公民館' } })
  const { id, number, startsAt } = await visitAt(counter.id, '2026-12-01T09:00:00+09:00')
  expect(await visitByNumber(clerk, number)).toEqual({
    id,
    number,
    status: 'booked',
    startsAt,
    counterId: counter.id,
    counterName: { ja: '公民館' },
  })
  expect(await visitByNumber(clerk, '0000000000')).toBeNull()
})

it('lists are opened for counters in the order of the city, not for closed ones', async () => {
  const second = await aCounter({ position: 2, isPublic: false })
  const first = await aCounter({ position: 1 })
  await aCounter({ position: 0, archivedAt: NOW })
  expect((await deskCounters(clerk)).map((counter) => counter.id)).toEqual([first.id, second.id])
})

it('who may not look gets nothing', async () => {
  const stranger = await staffMember({ role: 'gone' })
  expect(() => todaysVisits(stranger, ['hall'], NOW)).toThrow('lacks desk.view')
  expect(() => deskCounters(stranger)).toThrow('lacks desk.view')
  await expect(visitByNumber(stranger, '1')).rejects.toThrow('lacks desk.view')
})
