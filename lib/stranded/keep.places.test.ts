import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { places } from '#db/schema/slots.ts'
import {
  aCounter,
  accessKeyHolder,
  aReservation,
  aService,
  NOW,
  someSettings,
  staffMember,
  systemJob,
} from '#db/testing/factories.ts'
import { changeHours, openCounter, slotAt, slotsOn } from '#db/testing/opening.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { listed, seen } from '#db/testing/stranded.ts'
import type { StaffMember } from '#lib/actor.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { cancelReservation } from '#lib/reservations/cancel.ts'
import { generateSlots } from '#lib/slots/generate.ts'
import { availability } from '#lib/slots/queries.ts'
import { addMinutes, clockOf, type Day } from '#lib/time.ts'
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
  const service = await aService({ firstMinutes: 15 })
  serviceId = service.id
  counterId = (await aCounter({ takes: [service] })).id
  await openCounter(counterId)
  await run()
})

const visitAt = async (clock: string, lane = 1, createdAt = NOW) =>
  aReservation({ owns: [await slotAt(clock, DAY)], lane, createdAt, serviceIds: [serviceId] })

const keep = (...visits: { id: string; version: number }[]) =>
  keepStranded(clerk, { people: visits.map(seen) }, NOW)

/** The times that residents see, with the free places of each. */
async function shown(): Promise<string[]> {
  forgetRemembered()
  const question = { counterIds: [counterId], serviceIds: [serviceId], minutes: 15, from: DAY, until: DAY }
  const [counter] = await availability(question, NOW)
  return (counter?.slots ?? []).map(({ startsAt, free }) => `${clockOf(startsAt)} ${free}`)
}

describe('an extra place', () => {
  it('is opened where the calendar has no time any more, for its owner alone', async () => {
    const [kept, waiting] = [await visitAt('09:30', 2), await visitAt('09:30', 3)]
    await changeHours({ closes: '09:30' })
    await run()
    expect(await slotsOn(DAY)).toEqual(['09:00 123', '09:15 123', '09:30 w23'])
    expect(await keep(kept)).toEqual({ done: 1, refused: [] })
    expect(await slotsOn(DAY)).toEqual(['09:00 123', '09:15 123', '09:30 23'])
    expect(await listed(clerk)).toMatchObject([{ id: waiting.id, cause: { isFewer: false } }])
    expect(await shown()).toEqual(['09:00 3', '09:15 3'])
    expect(await run()).toEqual(nothing)
    expect(await listed(clerk)).toMatchObject([{ id: waiting.id }])
  })

  it('is opened beyond the lanes, and takes none from others', async () => {
    const [first, last] = [await visitAt('09:00', 1, addMinutes(NOW, -5)), await visitAt('09:00', 2)]
    await changeHours({ lanes: 1 })
    await run()
    expect(await listed(clerk)).toMatchObject([{ id: last.id, cause: { kind: 'change', isFewer: true } }])
    await keep(last)
    expect(await listed(clerk)).toEqual([])
    await cancelReservation(accessKeyHolder(first.id), NOW)
    await database().update(places).set({ freeFrom: null })
    expect(await run()).toEqual(nothing)
    expect(await shown()).toEqual(['09:00 1', '09:15 1', '09:30 1', '09:45 1'])
  })

  it('goes when the visit is cancelled', async () => {
    const [kept, beyond] = [await visitAt('09:30'), await visitAt('09:00', 2)]
    await visitAt('09:00', 1, addMinutes(NOW, -5))
    await changeHours({ closes: '09:30', lanes: 1 })
    await run()
    await keep(kept, beyond)
    for (const { id } of [kept, beyond]) await cancelReservation(accessKeyHolder(id), NOW)
    expect(await slotsOn(DAY)).toEqual(['09:00 1', '09:15 1', '09:30 '])
    expect(await shown()).toEqual(['09:00 0', '09:15 1'])
    expect(await run()).toEqual(nothing)
    expect(await slotsOn(DAY)).toEqual(['09:00 1', '09:15 1'])
  })

  it('becomes an ordinary one when the calendar has the time again', async () => {
    const kept = await visitAt('09:30', 2)
    await changeHours({ closes: '09:30' })
    await run()
    await keep(kept)
    await changeHours({ closes: '10:00' })
    expect(await run()).toMatchObject({ placesRemoved: 0, stranded: 0 })
    expect(await slotsOn(DAY)).toContain('09:30 123')
    await changeHours({ closes: '09:30' })
    expect(await run()).toMatchObject({ stranded: 1 })
    expect(await listed(clerk)).toMatchObject([{ id: kept.id }])
  })
})
