import { beforeEach, describe, expect, it } from 'vitest'
import {
  aCounter,
  aReservation,
  aService,
  NOW,
  someSettings,
  staffMember,
  systemJob,
  visitor,
} from '#db/testing/factories.ts'
import { changeHours, openCounter, placesOf, slotAt, slotsOn } from '#db/testing/opening.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { listed, seen } from '#db/testing/stranded.ts'
import type { StaffMember } from '#lib/actor.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { holdPlace } from '#lib/reservations/hold.ts'
import { generateSlots } from '#lib/slots/generate.ts'
import { addMinutes, type Day } from '#lib/time.ts'
import { keepStranded } from './keep.ts'

const DAY: Day = '2026-11-26'
const nothing = { placesAdded: 0, placesRemoved: 0, stranded: 0 }
const run = () => generateSlots(systemJob(), NOW)

let clerk: StaffMember
let counterId: string
let serviceId: string

beforeEach(async () => {
  await resetDatabase()
  await someSettings({ horizonDays: 3 })
  clerk = await staffMember({ role: 'clerk' })
  const service = await aService({ firstMinutes: 30 })
  serviceId = service.id
  counterId = (await aCounter({ takes: [service] })).id
  await openCounter(counterId)
  await run()
})

const visitAt = async (clocks: string[], lane: number, minutesAgo = 0) =>
  aReservation({
    owns: await Promise.all(clocks.map((clock) => slotAt(clock, DAY))),
    lane,
    createdAt: addMinutes(NOW, -minutesAgo),
    serviceIds: [serviceId],
  })

const keep = (visit: { id: string; version: number }) => keepStranded(clerk, { people: [seen(visit)] }, NOW)

describe('who was kept is stranded again', () => {
  it('when the time at which the counter had too few places goes altogether', async () => {
    await visitAt(['09:00'], 1, 5)
    const last = await visitAt(['09:00'], 2)
    await changeHours({ lanes: 1 })
    await run()
    await keep(last)
    await changeHours({ opens: '09:30' })
    expect(await run()).toMatchObject({ stranded: 2 })
    expect(await listed(clerk)).toContainEqual(
      expect.objectContaining({
        id: last.id,
        cause: expect.objectContaining({ kind: 'change', isFewer: false }),
      }),
    )
    expect(await run()).toEqual(nothing)
  })

  it('when the counter does not open on that day any more', async () => {
    const late = await visitAt(['09:45'], 1)
    await changeHours({ closes: '09:30' })
    await run()
    await keep(late)
    expect(await listed(clerk)).toEqual([])
    await changeHours({ closes: '09:15' })
    expect(await run()).toMatchObject({ stranded: 0 })
    await changeHours({ weekdays: [1] })
    expect(await run()).toMatchObject({ stranded: 1 })
    expect(await listed(clerk)).toMatchObject([{ id: late.id, cause: { isFewer: false } }])
    await keep(late)
    expect(await run()).toEqual(nothing)
    expect(await listed(clerk)).toEqual([])
  })

  it('when another slot is cut across the same lane; kept once more it has a lane beyond', async () => {
    const visit = await visitAt(['09:30', '09:45'], 2)
    await changeHours({ closes: '09:30' })
    await run()
    await keep(visit)
    await changeHours({ opens: '09:00', closes: '10:00', slotMinutes: 20, lanes: 2 })
    expect(await run()).toMatchObject({ stranded: 1 })
    expect(await listed(clerk)).toMatchObject([{ id: visit.id }])
    await keep(visit)
    expect(await listed(clerk)).toEqual([])
    expect((await placesOf(visit.id)).map(({ lane }) => lane)).toEqual([3, 3])
    expect(await run()).toEqual(nothing)
    expect(await slotsOn(DAY)).toEqual(['09:00 12', '09:20 12', '09:30 w3', '09:40 12', '09:45 w3'])
  })

  it('and is not in the way of who books a long visit across it', async () => {
    const visit = await visitAt(['09:30'], 2)
    await changeHours({ closes: '10:00', slotMinutes: 20, lanes: 2 })
    await run()
    await keep(visit)
    forgetRemembered()
    const wish = {
      counterId,
      visitors: [{ serviceId, attendance: 'self' as const }],
      startsAt: new Date(`${DAY}T09:20:00+09:00`),
    }
    expect(await holdPlace(visitor(), wish, undefined, NOW)).toMatchObject({ ok: true })
  })

  it('but not while a change leaves the day, the time and the lane as they are', async () => {
    await visitAt(['09:00'], 1, 5)
    const last = await visitAt(['09:00'], 2)
    await changeHours({ lanes: 1 })
    await run()
    await keep(last)
    await changeHours({ closes: '09:45' })
    expect(await run()).toMatchObject({ stranded: 0 })
    expect(await listed(clerk)).toEqual([])
  })
})
